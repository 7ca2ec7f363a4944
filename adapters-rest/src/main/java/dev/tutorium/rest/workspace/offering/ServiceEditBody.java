package dev.tutorium.rest.workspace.offering;

import dev.tutorium.application.offering.ServiceFields;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.Packing;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a teacher writes about a service; a new one needs title, price and durationMinutes. */
@Serdeable
record ServiceEditBody(
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 80) String slug,
        @Nullable @Size(max = 5000) String description,
        @Nullable @Valid PriceBody price,
        @Nullable Integer durationMinutes,
        @Nullable Integer stepMinutes,
        @Nullable @Size(max = 20) String packing,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes,
        @Nullable Integer noticeMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer dailyMaximum,
        @Nullable Integer weeklyMaximum,
        @Nullable Integer capacity,
        @Nullable Integer minimumParticipants,
        @Nullable Boolean approvalRequired,
        @Nullable Boolean trial,
        @Nullable UUID cancellationPolicyId,
        @Nullable UUID scheduleId,
        @Nullable @Size(max = 10) List<@NotNull @Valid PackageOfferBody> packages) {

    ServiceFields toFields() {
        return new ServiceFields(
                title,
                slug,
                description,
                price == null ? null : price.toMoney(),
                durationMinutes,
                stepMinutes,
                packing == null ? null : Choice.of(Packing.class, "packing", packing),
                bufferBeforeMinutes,
                bufferAfterMinutes,
                noticeMinutes,
                horizonDays,
                dailyMaximum,
                weeklyMaximum,
                capacity,
                minimumParticipants,
                approvalRequired,
                trial,
                cancellationPolicyId == null ? null : new PolicyId(cancellationPolicyId),
                scheduleId == null ? null : new ScheduleId(scheduleId),
                packages == null
                        ? null
                        : packages.stream().map(PackageOfferBody::toOffer).toList());
    }
}
