package dev.tutorium.rest.workspace.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * So many sessions of a service at one price for all.
 *
 * @param renewal weekly or monthly, where it can be had anew by itself; null where it is only sold once
 */
@Serdeable
record PackageOfferBody(
        @Min(2) @Max(100) int credits,
        @NotNull @Valid PriceBody price,
        @Nullable @Size(max = 20) String renewal) {

    static PackageOfferBody of(PackageOffer offer) {
        return new PackageOfferBody(
                offer.credits(),
                PriceBody.of(offer.price()),
                offer.renewal() == null ? null : Choice.word(offer.renewal()));
    }

    PackageOffer toOffer() {
        var money = price.toMoney();
        if (!money.isPositive()) {
            throw new Malformed("packages.price", "must be more than zero");
        }
        return new PackageOffer(
                credits, money, renewal == null ? null : Choice.of(Renewal.class, "packages.renewal", renewal));
    }
}
