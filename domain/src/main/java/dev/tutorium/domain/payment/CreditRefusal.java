package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;

/** Why credits of a package cannot be used, returned or refunded. */
public sealed interface CreditRefusal extends Refusal {

    /** None of the packages asked has a free credit. */
    record NoCreditLeft() implements CreditRefusal {}

    record PackageExpired(Instant at) implements CreditRefusal {}

    /** No credit is reserved for this seat, nor was one. */
    record CreditNotReserved(SeatId seat) implements CreditRefusal {}

    /** More credits are asked back than are free. */
    record TooFewUnused(int asked, int unused) implements CreditRefusal {}
}
