package dev.tutorium.rest.workspace.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.offering.PackageOffer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many sessions of a service at one price for all. */
@Serdeable
record PackageOfferBody(
        @Min(2) @Max(100) int credits, @NotNull @Valid PriceBody price) {

    static PackageOfferBody of(PackageOffer offer) {
        return new PackageOfferBody(offer.credits(), PriceBody.of(offer.price()));
    }

    PackageOffer toOffer() {
        var money = price.toMoney();
        if (!money.isPositive()) {
            throw new Malformed("packages.price", "must be more than zero");
        }
        return new PackageOffer(credits, money);
    }
}
