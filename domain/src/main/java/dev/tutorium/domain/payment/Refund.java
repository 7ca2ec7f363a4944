package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Money on its way back to the payer. Requested: the shares are lowered at once, so that none of it can be paid out, and the
 * provider is asked. Completed: the provider has it done and the ledger shows it. Declined: the provider will not do it; the money
 * stays owed to the payer until an admin settles it.
 */
public record Refund(
        RefundId id, Money amount, List<Part> parts, Explanation why, Instant requestedAt, Progress progress) {

    /** What was taken from one portion of one payee's share. {@code available}: it was already available to the payee. */
    public record Part(Payee payee, UUID deliverable, Money amount, boolean available) {}

    /** How far it has come. */
    public sealed interface Progress {}

    public record Requested() implements Progress {}

    /** What the provider answered. */
    public sealed interface Settled extends Progress {}

    public record Completed(String reference, Instant at) implements Settled {}

    public record Declined(String reason, Instant at) implements Settled {}

    public Refund {
        parts = List.copyOf(parts);
    }

    Refund with(Progress next) {
        return new Refund(id, amount, parts, why, requestedAt, next);
    }

    public boolean isCompleted() {
        return progress instanceof Completed;
    }
}
