package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import java.time.Instant;

/** Why credits of a package cannot be used, returned or refunded. */
public sealed interface CreditRefusal extends Refusal {

    /** None of the packages asked has a free credit. */
    record NoCreditLeft() implements CreditRefusal {}

    /** The service is not sold in packages of so many. */
    record NotSoldInPackage(int credits) implements CreditRefusal {}

    /** The package of so many is not sold with renewal. */
    record NotRenewed(int credits) implements CreditRefusal {}

    /** A code takes something off once, not off every period. */
    record CodeNotForRenewal() implements CreditRefusal {}

    /** Teachers do not buy from themselves. */
    record OwnPackage() implements CreditRefusal {}

    /** Its credits pay for another service. */
    record PackageOfOtherService(ServiceId service) implements CreditRefusal {}

    /** Nothing is taken off the price of the package, and that is why. */
    record CodeRefused(DiscountRefusal why) implements CreditRefusal {}

    record PackageExpired(Instant at) implements CreditRefusal {}

    /** No credit is reserved for this seat, nor was one. */
    record CreditNotReserved(SeatId seat) implements CreditRefusal {}

    /** More credits are asked back than are free. */
    record TooFewUnused(int asked, int unused) implements CreditRefusal {}
}
