package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Money on its way back to the payer. Requested: the shares are lowered at once, so that none of it can be paid out, and the
 * provider is asked. Completed: the provider has it done and the ledger shows it. Declined: the provider will not do it; the money
 * stays owed to the payer until an admin has the provider asked again, or has it go into the payer's wallet. Returned: it was given back
 * and came back to the provider, as from a card that is closed by now; the payer has it in their wallet instead. Replaced: someone gave
 * the same money back at the provider by hand before the provider did it for us; that other refund took its parts over.
 *
 * @param attempt how often it was asked of the provider after its clear no, from 1; a later one is an order of its own
 */
public record Refund(
        RefundId id,
        Money amount,
        List<Part> parts,
        Explanation why,
        Instant requestedAt,
        int attempt,
        Progress progress) {

    /** What was taken from one portion of one payee's share. {@code available}: it was already available to the payee. */
    public record Part(Payee payee, UUID deliverable, Money amount, boolean available) {

        Part of(Money other) {
            return new Part(payee, deliverable, other, available);
        }
    }

    /** How far it has come. */
    public sealed interface Progress {}

    public record Requested() implements Progress {}

    /** What the provider answered. */
    public sealed interface Settled extends Progress {}

    public record Completed(String reference, Instant at) implements Settled {}

    public record Declined(String reason, Instant at) implements Settled {}

    public record Returned(String reference, String reason, Instant at) implements Settled {}

    /** {@code by}: the provider's reference of the refund that was made by hand. */
    public record Replaced(String by, Instant at) implements Progress {}

    public Refund {
        parts = List.copyOf(parts);
    }

    Refund with(Progress next) {
        return new Refund(id, amount, parts, why, requestedAt, attempt, next);
    }

    Refund again() {
        return new Refund(id, amount, parts, why, requestedAt, attempt + 1, new Requested());
    }

    Refund replaced(String by, Instant at) {
        return new Refund(id, amount, List.of(), why, requestedAt, attempt, new Replaced(by, at));
    }

    /** With these parts left of it. */
    Refund lowered(List<Part> rest) {
        var lower = rest.stream().map(Part::amount).reduce(Money.zero(amount.currency()), Money::plus);
        return new Refund(id, lower, rest, why, requestedAt, attempt, progress);
    }

    /** The state in one word, as it is told. */
    public String state() {
        return switch (progress) {
            case Requested _ -> "REQUESTED";
            case Completed _ -> "COMPLETED";
            case Declined _ -> "DECLINED";
            case Returned _ -> "RETURNED";
            case Replaced _ -> "REPLACED";
        };
    }

    /** Whether it went into the payer's wallet. */
    public boolean isInWallet() {
        return progress instanceof Completed(var reference, var _) && reference.equals(Wallet.PAYMENT);
    }

    public boolean isCompleted() {
        return progress instanceof Completed;
    }

    /** Whether the payer has yet to get it. */
    public boolean isOwed() {
        return progress instanceof Requested || progress instanceof Declined;
    }

    /** Whether the payer has it, wherever it went. */
    boolean isGivenBack() {
        return progress instanceof Completed || progress instanceof Returned;
    }

    /** The id of a refund that was not ordered here, by the provider's reference of it. */
    public static RefundId idOf(String reference) {
        return new RefundId(UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)));
    }
}
