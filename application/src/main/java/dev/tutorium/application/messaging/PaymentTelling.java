package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.PaymentEvent.ChargePaid;
import dev.tutorium.domain.payment.PaymentEvent.DisputeLost;
import dev.tutorium.domain.payment.PaymentEvent.DisputeOpened;
import dev.tutorium.domain.payment.PaymentEvent.DisputeWon;
import dev.tutorium.domain.payment.PaymentEvent.OfCharge;
import dev.tutorium.domain.payment.PaymentEvent.OfPayout;
import dev.tutorium.domain.payment.PaymentEvent.PayoutFailed;
import dev.tutorium.domain.payment.PaymentEvent.PayoutPaid;
import dev.tutorium.domain.payment.PaymentEvent.RefundCompleted;
import dev.tutorium.domain.payment.PaymentEvent.RefundReturned;

/** Tells people whose money has moved, or was to move and did not. */
public final class PaymentTelling implements Reaction<PaymentEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public PaymentTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.payment-mailing";
    }

    @Override
    public Class<PaymentEvent> event() {
        return PaymentEvent.class;
    }

    @Override
    public void react(PaymentEvent event) {
        switch (event) {
            case ChargePaid paid ->
                tell(
                        paid.payer(),
                        Letter.of(
                                NotificationKind.PAYMENT,
                                "paid:" + paid.charge().value(),
                                topic(paid),
                                "Paid: " + paid.amount(),
                                "Your payment of %s for %s has arrived."
                                        .formatted(paid.amount(), words(paid.purpose()))));
            case RefundCompleted refund ->
                tell(
                        refund.payer(),
                        Letter.of(
                                NotificationKind.REFUND,
                                "refunded:" + refund.refund().value(),
                                topic(refund),
                                "Refunded: " + refund.amount(),
                                "%s were paid back to the card you paid with.".formatted(refund.amount()),
                                "It can take your bank a few days to show it."));
            case RefundReturned refund ->
                tell(
                        refund.payer(),
                        Letter.of(
                                NotificationKind.REFUND,
                                "refund-returned:" + refund.refund().value(),
                                topic(refund),
                                "In your wallet: " + refund.amount(),
                                "Your bank did not take the %s that were paid back to the card you paid with."
                                        .formatted(refund.amount()),
                                "They are yours all the same: you have them in your wallet."));
            case DisputeOpened opened ->
                tell(
                        opened.payer(),
                        dispute(
                                opened,
                                "opened:" + opened.dispute(),
                                "Contested: " + opened.amount(),
                                "Your bank asked for %s of your payment back. The bank decides about it."
                                        .formatted(opened.amount())));
            case DisputeWon won ->
                tell(
                        won.payer(),
                        dispute(
                                won,
                                "won:" + won.dispute(),
                                "Decided: " + won.amount(),
                                "Your bank decided that your payment of %s stands.".formatted(won.amount())));
            case DisputeLost lost ->
                tell(
                        lost.payer(),
                        dispute(
                                lost,
                                "lost:" + lost.dispute(),
                                "Decided: " + lost.amount(),
                                "Your bank took back %s of your payment.".formatted(lost.amount())));
            case PayoutPaid payout ->
                tell(
                        payout.payee(),
                        payout(
                                payout,
                                "paid-out:" + payout.payout().value(),
                                "Paid out: " + payout.amount(),
                                "%s of what you earned are on the way to your account.".formatted(payout.amount())));
            case PayoutFailed payout ->
                tell(
                        payout.payee(),
                        payout(
                                payout,
                                "payout-failed:%s:%s".formatted(payout.payout().value(), payout.at()),
                                "Not paid out: " + payout.amount(),
                                "%s could not be paid out to you. The reason: %s"
                                        .formatted(payout.amount(), payout.reason()),
                                "The money is still yours: look whether your payout account is in order."));
            case PaymentEvent _ -> {}
        }
    }

    private static Letter dispute(OfCharge event, String key, String title, String sentence) {
        return Letter.of(NotificationKind.PAYMENT, "dispute-" + key, topic(event), title, sentence);
    }

    private static Letter payout(OfPayout event, String key, String title, String... paragraphs) {
        return Letter.of(NotificationKind.PAYOUT, key, Topic.of("payout", event.payout()), title, paragraphs);
    }

    private static Topic topic(OfCharge event) {
        return Topic.of("payment", event.charge());
    }

    private static String words(ChargePurpose.Kind purpose) {
        return switch (purpose) {
            case SEAT -> "a session";
            case ENROLLMENT -> "an enrollment";
            case PACKAGE -> "a package";
        };
    }

    private void tell(AccountId account, Letter letter) {
        facts.person(account).ifPresent(person -> telling.tell(letter, person));
    }
}
