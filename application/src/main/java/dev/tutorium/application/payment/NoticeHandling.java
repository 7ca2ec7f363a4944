package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PaymentNotices;
import dev.tutorium.domain.payment.PaymentEvent.NoticeReceived;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Handles each kept webhook once. One about something that is not ours is done with; one that the provider does not explain yet is
 * asked about again by delivering the event again.
 */
public final class NoticeHandling implements Reaction<NoticeReceived> {

    private final PaymentNotices notices;
    private final NoticeReader reader;
    private final ChargeSettlement charging;
    private final RefundSettlement refunding;
    private final PayoutSettlement paying;
    private final Transactions transactions;
    private final InstantSource clock;

    public NoticeHandling(
            PaymentNotices notices,
            NoticeReader reader,
            ChargeSettlement charging,
            RefundSettlement refunding,
            PayoutSettlement paying,
            Transactions transactions,
            InstantSource clock) {
        this.notices = notices;
        this.reader = reader;
        this.charging = charging;
        this.refunding = refunding;
        this.paying = paying;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.notice-handling";
    }

    @Override
    public Class<NoticeReceived> event() {
        return NoticeReceived.class;
    }

    @Override
    public void react(NoticeReceived event) {
        transactions.inTransaction(() -> notices.takeUnhandled(event.notice())).ifPresent(body -> {
            switch (reader.read(body)) {
                case RemoteResult.Succeeded(var notice) -> handle(event.notice(), () -> settle(notice));
                case RemoteResult.Declined<?> _ -> handle(event.notice(), () -> {});
                case RemoteResult.Unknown(var reason) ->
                    throw new IllegalStateException("the provider does not explain it yet: " + reason);
            }
        });
    }

    private void handle(UUID id, Runnable settling) {
        transactions.inTransaction(() -> notices.takeUnhandled(id).ifPresent(_ -> {
            settling.run();
            notices.handled(id, clock.instant());
        }));
    }

    private void settle(PaymentNotice notice) {
        switch (notice) {
            case PaymentNotice.CheckoutChanged(var _, var _, var charge, var _, var status) ->
                charging.settleKnown(charge, status);
            case PaymentNotice.RefundDone(var _, var _, var refund, var reference) ->
                refunding.completed(refund, reference);
            case PaymentNotice.RefundRejected(var _, var _, var refund, var reason) ->
                refunding.declined(refund, reason);
            case PaymentNotice.TransferDone(var _, var _, var payout, var reference) -> paying.paid(payout, reference);
            case PaymentNotice.TransferRejected(var _, var _, var payout, var reason) -> paying.failed(payout, reason);
            case PaymentNotice.Other _ -> {}
        }
    }
}
