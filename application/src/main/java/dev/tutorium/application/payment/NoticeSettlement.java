package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.PaymentNotice;

/** Hands each notice on to what it is about. Runs inside the caller's transaction. */
public final class NoticeSettlement {

    private final ChargeSettlement charging;
    private final SubscriptionSettlement subscribing;
    private final RefundSettlement refunding;
    private final DisputeSettlement disputing;
    private final PayoutSettlement paying;
    private final PayeeAccounts payees;

    public NoticeSettlement(
            ChargeSettlement charging,
            SubscriptionSettlement subscribing,
            RefundSettlement refunding,
            DisputeSettlement disputing,
            PayoutSettlement paying,
            PayeeAccounts payees) {
        this.charging = charging;
        this.subscribing = subscribing;
        this.refunding = refunding;
        this.disputing = disputing;
        this.paying = paying;
        this.payees = payees;
    }

    void settle(PaymentNotice notice) {
        switch (notice) {
            case PaymentNotice.CheckoutChanged(var _, var _, var charge, var _, var status) ->
                charging.settleKnown(charge, status);
            case PaymentNotice.PeriodPaid(var _, var _, var subscription, var period) ->
                subscribing.paid(subscription, period);
            case PaymentNotice.PeriodFailed(var _, var at, var subscription, var from) ->
                subscribing.failed(subscription, from, at);
            case PaymentNotice.SubscriptionEnded(var _, var at, var subscription, var reference) ->
                subscribing.ended(subscription, reference, at);
            case PaymentNotice.RefundDone(var _, var _, var refund, var reference) ->
                refunding.completed(refund, reference);
            case PaymentNotice.RefundReturned(var _, var _, var refund, var reference, var reason) ->
                refunding.returned(refund, reference, reason);
            case PaymentNotice.RefundMade made -> refunding.made(made);
            case PaymentNotice.Several(var _, var _, var notices) -> notices.forEach(this::settle);
            case PaymentNotice.DisputeChanged(var _, var _, var charge, var dispute) ->
                disputing.settleKnown(charge, dispute);
            case PaymentNotice.TransferDone(var _, var _, var payout, var reference) -> paying.paid(payout, reference);
            case PaymentNotice.TransferRejected(var _, var _, var payout, var reason) -> paying.failed(payout, reason);
            case PaymentNotice.AccountChanged(var _, var at, var account, var readiness) ->
                payees.told(account, readiness, at);
            case PaymentNotice.Other _ -> {}
        }
    }
}
