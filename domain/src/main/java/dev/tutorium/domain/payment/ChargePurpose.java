package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SeatId;
import java.util.UUID;

/** What a charge pays for. */
public record ChargePurpose(Kind kind, UUID id) {

    public enum Kind {
        SEAT,
        ENROLLMENT,
        PACKAGE
    }

    public static ChargePurpose seat(SeatId seat) {
        return new ChargePurpose(Kind.SEAT, seat.value());
    }

    public static ChargePurpose packageOf(CreditPackageId credits) {
        return new ChargePurpose(Kind.PACKAGE, credits.value());
    }

    public static ChargePurpose enrollment(EnrollmentId enrollment) {
        return new ChargePurpose(Kind.ENROLLMENT, enrollment.value());
    }
}
