package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.Tier;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy to make or change; what is absent from a change stays. Tiers go from the longest notice to the shortest. */
@Serdeable
record PolicyEditBody(
        @Nullable @Size(min = 1, max = 100) String name,
        @Nullable @Size(min = 1, max = 10) List<@NotNull @Valid TierBody> tiers) {

    @Nullable List<Tier> toTiers() {
        return tiers == null ? null : tiers.stream().map(TierBody::toTier).toList();
    }
}
