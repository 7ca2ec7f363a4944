package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.PaymentEvent.PayoutPaid;
import dev.tutorium.domain.payment.PaymentEvent.RefundCompleted;

/** Mails people whose money has moved: a refund that is done, a payout that is paid. */
public final class PaymentMailing implements Reaction<PaymentEvent> {

    private final MailFacts facts;
    private final Post post;

    public PaymentMailing(MailFacts facts, Post post) {
        this.facts = facts;
        this.post = post;
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
            case RefundCompleted refund ->
                send(
                        refund.payer(),
                        Letter.of(
                                "refunded:" + refund.refund().value(),
                                "Refunded: " + refund.amount(),
                                "%s were paid back to the card you paid with.".formatted(refund.amount()),
                                "It can take your bank a few days to show it."));
            case PayoutPaid payout ->
                send(
                        payout.payee(),
                        Letter.of(
                                "paid-out:" + payout.payout().value(),
                                "Paid out: " + payout.amount(),
                                "%s of what you earned are on the way to your account.".formatted(payout.amount())));
            case PaymentEvent _ -> {}
        }
    }

    private void send(AccountId account, Letter letter) {
        facts.person(account).ifPresent(person -> post.send(letter, person));
    }
}
