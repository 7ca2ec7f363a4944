package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import java.util.Optional;

/** What pays for a seat. */
public sealed interface PaidWith {

    /** The charge that pays for the seat; empty when none does. */
    default Optional<ChargeId> charged() {
        return this instanceof Card(var charge) ? Optional.of(charge) : Optional.empty();
    }

    /** It is free, or paid for otherwise: with an enrollment, or between student and teacher. */
    record Nothing() implements PaidWith {}

    /** A charge of the seat's price. */
    record Card(ChargeId charge) implements PaidWith {}

    /** One credit of a package, reserved while the seat stands. The seat itself costs nothing. */
    record Credit(CreditPackageId from, CreditId credit) implements PaidWith {}
}
