package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a disputed payment.
 *
 * @param seat       the state of the seat that was paid for, and {@code settlement} how it was given up; null for what is no seat
 * @param lessons    how many sessions were held of the course that was paid for
 * @param policyName the policy that was frozen with the seat, with its {@code tiers} in words
 * @param told       what is beside it
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
        Told told) {

    /** As much text as goes to a bank. */
    private static final int LONGEST = 20_000;

    /**
     * Each in words, in the order they happened.
     *
     * @param refunds    that were made or asked for
     * @param visits     of teacher and student in the rooms of the sessions
     * @param messages   that were sent to the student about them
     * @param statements of those who earn from the payment
     */
    public record Told(List<String> refunds, List<String> visits, List<String> messages, List<String> statements) {

        public static final Told NOTHING = new Told(List.of(), List.of(), List.of(), List.of());

        public Told {
            refunds = List.copyOf(refunds);
            visits = List.copyOf(visits);
            messages = List.copyOf(messages);
            statements = List.copyOf(statements);
        }
    }

    public DisputeFacts telling(Told other) {
        return new DisputeFacts(
                charge, product, payerName, payerEmail, startsAt, seat, settlement, lessons, policyName, tiers, other);
    }

    /** In words, with an admin's statement before what others say. */
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
                told.refunds().isEmpty()
                        ? "Nothing was refunded."
                        : "Refunded so far: " + String.join("; ", told.refunds()) + ".",
                cut(Stream.of(
                                statement,
                                told("The teacher says: ", told.statements()),
                                told("Sent to the student about it: ", told.messages()))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("\n\n"))));
    }

    private static String told(String by, List<String> each) {
        return each.isEmpty() ? "" : by + String.join("\n", each);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String attendance() {
        return told.visits().isEmpty()
                ? outcome()
                : cut(outcome() + " In the room: " + String.join("; ", told.visits()) + ".");
    }

    private String outcome() {
        return switch (seat) {
            case null -> "%d sessions of it were held with the student.".formatted(lessons);
            case "ATTENDED" -> "The session was held with the student.";
            case "MISSED" -> "The session took place; the student did not come and had not cancelled.";
            case "CANCELLED" -> "The booking was cancelled: " + settlement + ".";
            default -> "The session is booked and has not taken place yet.";
        };
    }
}
