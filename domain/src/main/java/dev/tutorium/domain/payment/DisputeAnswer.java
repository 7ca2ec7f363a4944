package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * The platform's answer to a dispute. Requested by an admin, with the evidence as it was gathered then; submitted once the provider has
 * passed it on, which is final; or declined by the provider, and then it may be given again.
 *
 * @param attempt counts from 1
 */
public record DisputeAnswer(
        String dispute,
        ChargeId charge,
        int attempt,
        AccountId by,
        Evidence evidence,
        Instant requestedAt,
        Progress progress,
        long version) {

    /** How far it has come. */
    public sealed interface Progress {}

    public record Requested() implements Progress {}

    /** What the provider answered. */
    public sealed interface Settled extends Progress {}

    public record Submitted(Instant at) implements Settled {}

    public record Declined(String reason, Instant at) implements Settled {}

    /** Answers an open dispute, which was not answered {@code before}, or not with success. */
    public static Outcome<Change<DisputeAnswer>, PaymentRefusal> give(
            Charge.Paid paid,
            Dispute dispute,
            Optional<DisputeAnswer> before,
            AccountId by,
            Evidence evidence,
            Instant now) {
        return requireOpen(dispute, before).map(_ -> given(paid, dispute, before, by, evidence, now));
    }

    /** The dispute, where there is still something to be said to it: it is open, and was not answered, or not with success. */
    public static Outcome<Dispute, PaymentRefusal> requireOpen(Dispute dispute, Optional<DisputeAnswer> before) {
        if (!(dispute.progress() instanceof Dispute.Opened)) {
            return Outcome.refused(new PaymentRefusal.DisputeDecided(dispute.state()));
        }
        return before.isPresent() && !(before.get().progress() instanceof Declined)
                ? Outcome.refused(new PaymentRefusal.DisputeAnswered())
                : Outcome.accepted(dispute);
    }

    private static Change<DisputeAnswer> given(
            Charge.Paid paid,
            Dispute dispute,
            Optional<DisputeAnswer> before,
            AccountId by,
            Evidence evidence,
            Instant now) {
        var answer = new DisputeAnswer(
                dispute.reference(),
                paid.id(),
                before.map(DisputeAnswer::attempt).orElse(0) + 1,
                by,
                evidence,
                now,
                new Requested(),
                before.map(DisputeAnswer::version).orElse(0L));
        return Change.of(answer, new PaymentEvent.DisputeAnswerRequested(paid.id(), dispute.reference(), now));
    }

    /** The provider's answer; the first stands. */
    public Change<DisputeAnswer> settle(Settled answer) {
        return progress instanceof Settled
                ? Change.of(this)
                : Change.of(
                        new DisputeAnswer(dispute, charge, attempt, by, evidence, requestedAt, answer, version),
                        switch (answer) {
                            case Submitted(var at) -> new PaymentEvent.DisputeAnswerSubmitted(charge, dispute, at);
                            case Declined(var reason, var at) ->
                                new PaymentEvent.DisputeAnswerDeclined(charge, dispute, reason, at);
                        });
    }

    /** The state in one word, as it is told. */
    public String state() {
        return switch (progress) {
            case Requested _ -> "REQUESTED";
            case Submitted _ -> "SUBMITTED";
            case Declined _ -> "DECLINED";
        };
    }
}
