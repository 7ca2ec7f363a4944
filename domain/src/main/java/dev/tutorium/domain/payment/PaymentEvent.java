package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.ReversalId;
import java.time.Instant;
import java.util.UUID;

/** What happens to money. Events of a charge name what it pays for, so that booking and learning need not look it up. */
public sealed interface PaymentEvent extends DomainEvent {

    /** Something that happened to a charge. */
    sealed interface OfCharge extends PaymentEvent {

        ChargeId charge();

        @Override
        default UUID aggregateId() {
            return charge().value();
        }
    }

    /** Something that happened to a payout. */
    sealed interface OfPayout extends PaymentEvent {

        PayoutId payout();

        @Override
        default UUID aggregateId() {
            return payout().value();
        }
    }

    /** Something that happened to a reversal. */
    sealed interface OfReversal extends PaymentEvent {

        ReversalId reversal();

        @Override
        default UUID aggregateId() {
            return reversal().value();
        }
    }

    record ChargePaid(
            ChargeId charge, ChargePurpose.Kind purpose, UUID purposeId, AccountId payer, Money amount, Instant at)
            implements OfCharge {}

    record ChargeAuthorised(
            ChargeId charge, ChargePurpose.Kind purpose, UUID purposeId, AccountId payer, Money amount, Instant at)
            implements OfCharge {}

    /** The time to pay ran out, as the provider tells. */
    record ChargeExpired(ChargeId charge, ChargePurpose.Kind purpose, UUID purposeId, Instant at) implements OfCharge {}

    /** Whoever asked for the charge has given it up; its checkout is to be closed. */
    record ChargeAbandoned(ChargeId charge, ChargePurpose.Kind purpose, UUID purposeId, Instant at)
            implements OfCharge {}

    record ChargeFailed(ChargeId charge, ChargePurpose.Kind purpose, UUID purposeId, String reason, Instant at)
            implements OfCharge {}

    record ChargeVoided(ChargeId charge, ChargePurpose.Kind purpose, UUID purposeId, Instant at) implements OfCharge {}

    /** It was decided what becomes of reserved money. */
    sealed interface ReservationDecided extends OfCharge {}

    /** Money goes back to the payer. */
    sealed interface GoesBack extends OfCharge {

        ChargePurpose.Kind purpose();

        UUID purposeId();
    }

    record CaptureRequested(ChargeId charge, Instant at) implements ReservationDecided {}

    record VoidRequested(ChargeId charge, Instant at) implements ReservationDecided {}

    record RefundRequested(
            ChargeId charge, RefundId refund, ChargePurpose.Kind purpose, UUID purposeId, Money amount, Instant at)
            implements GoesBack {}

    record RefundCompleted(
            ChargeId charge,
            RefundId refund,
            ChargePurpose.Kind purpose,
            UUID purposeId,
            AccountId payer,
            Money amount,
            Instant at)
            implements GoesBack {}

    record RefundDeclined(
            ChargeId charge,
            RefundId refund,
            ChargePurpose.Kind purpose,
            UUID purposeId,
            Money amount,
            String reason,
            Instant at)
            implements OfCharge {}

    /** What was given back came back to the provider; the payer has it in their wallet. */
    record RefundReturned(
            ChargeId charge,
            RefundId refund,
            ChargePurpose.Kind purpose,
            UUID purposeId,
            AccountId payer,
            Money amount,
            String reason,
            Instant at)
            implements OfCharge {}

    /** The payer's bank asks for money back; the provider keeps it until that is decided. */
    record DisputeOpened(
            ChargeId charge,
            String dispute,
            ChargePurpose.Kind purpose,
            UUID purposeId,
            AccountId payer,
            Money amount,
            Instant at)
            implements OfCharge {}

    record DisputeWon(
            ChargeId charge,
            String dispute,
            ChargePurpose.Kind purpose,
            UUID purposeId,
            AccountId payer,
            Money amount,
            Instant at)
            implements OfCharge {}

    record DisputeLost(
            ChargeId charge,
            String dispute,
            ChargePurpose.Kind purpose,
            UUID purposeId,
            AccountId payer,
            Money amount,
            Instant at)
            implements GoesBack {}

    /** It was decided what is said to the payer's bank. */
    record DisputeAnswerRequested(ChargeId charge, String dispute, Instant at) implements OfCharge {}

    record DisputeAnswerSubmitted(ChargeId charge, String dispute, Instant at) implements OfCharge {}

    record DisputeAnswerDeclined(ChargeId charge, String dispute, String reason, Instant at) implements OfCharge {}

    /** A genuine webhook was stored and waits to be handled. */
    record NoticeReceived(UUID notice, Instant at) implements PaymentEvent {

        @Override
        public UUID aggregateId() {
            return notice;
        }
    }

    record PayoutProposed(PayoutId payout, AccountId payee, Money amount, Instant at) implements OfPayout {}

    record PayoutApproved(PayoutId payout, AccountId payee, Money amount, Instant at) implements OfPayout {}

    record PayoutPaid(PayoutId payout, AccountId payee, Money amount, Instant at) implements OfPayout {}

    record PayoutFailed(PayoutId payout, AccountId payee, Money amount, String reason, Instant at)
            implements OfPayout {}

    record ReversalRequested(
            ReversalId reversal, ChargeId charge, PayoutId payout, AccountId payee, Money amount, Instant at)
            implements OfReversal {}

    record ReversalDone(
            ReversalId reversal, ChargeId charge, PayoutId payout, AccountId payee, Money amount, Instant at)
            implements OfReversal {}

    record ReversalDeclined(
            ReversalId reversal,
            ChargeId charge,
            PayoutId payout,
            AccountId payee,
            Money amount,
            String reason,
            Instant at)
            implements OfReversal {}

    record PayoutCancelled(PayoutId payout, AccountId payee, Money amount, Instant at) implements OfPayout {}
}
