package dev.tutorium.application.payment;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.CreditRefusal;
import org.jspecify.annotations.Nullable;

/**
 * How a package is wanted.
 *
 * @param discountCode null for none
 * @param renewing     whether it is to be had anew for every period, as its teacher offers it
 */
public record WantedPackage(
        ServiceId service, int credits, @Nullable String discountCode, boolean renewing) {

    /** The package, where the service is sold so now. */
    Outcome<PackageOffer, CreditRefusal> offeredBy(Service sold) {
        var offer = sold.packageOf(credits).filter(_ -> sold.isOpen());
        if (offer.isEmpty()) {
            return Outcome.refused(new CreditRefusal.NotSoldInPackage(credits));
        }
        if (renewing && offer.get().renewal() == null) {
            return Outcome.refused(new CreditRefusal.NotRenewed(credits));
        }
        return renewing && discountCode != null
                ? Outcome.refused(new CreditRefusal.CodeNotForRenewal())
                : Outcome.accepted(offer.get());
    }
}
