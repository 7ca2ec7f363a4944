package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a disputed payment.
 *
 * @param seat       the state of the seat that was paid for, and {@code settlement} how it was given up; null for what is no seat
 * @param lessons    how many sessions were held of the course that was paid for
 * @param policyName the policy that was frozen with the seat, with its {@code tiers} in words
 * @param refunds    each in words
 */
public record DisputeFacts(
        ChargeId charge,
        String product,
        @Nullable String payerName,
        @Nullable String payerEmail,
        @Nullable Instant startsAt,
        @Nullable String seat,
        @Nullable String settlement,
        long lessons,
        @Nullable String policyName,
        @Nullable String tiers,
        List<String> refunds) {

    public DisputeFacts {
        refunds = List.copyOf(refunds);
    }

    /** The same, with refunds. */
    public DisputeFacts refunding(List<String> each) {
        return new DisputeFacts(
                charge, product, payerName, payerEmail, startsAt, seat, settlement, lessons, policyName, tiers, each);
    }

    /** In words, with an admin's statement. */
    public Evidence with(String statement) {
        return new Evidence(
                product,
                payerName,
                payerEmail,
                startsAt,
                attendance(),
                policyName == null
                        ? ""
                        : "Shown before booking and agreed to with it, “%s”: %s.".formatted(policyName, tiers),
                refunds.isEmpty() ? "Nothing was refunded." : "Refunded so far: " + String.join("; ", refunds) + ".",
                statement);
    }

    private String attendance() {
        return switch (seat) {
            case null -> "%d sessions of it were held with the student.".formatted(lessons);
            case "ATTENDED" -> "The session was held with the student.";
            case "MISSED" -> "The session took place; the student did not come and had not cancelled.";
            case "CANCELLED" -> "The booking was cancelled: " + settlement + ".";
            default -> "The session is booked and has not taken place yet.";
        };
    }
}
