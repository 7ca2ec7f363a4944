package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.domain.payment.PaymentEvent.NoticeReceived;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Handles each kept webhook once. One about something that is not ours is done with; one that the provider does not explain yet, or
 * that came too early, stays kept and is handled again by delivering the event again.
 */
public final class NoticeHandling implements Reaction<NoticeReceived> {

    private final Notices notices;
    private final NoticeReader reader;
    private final NoticeSettlement settlement;
    private final Transactions transactions;
    private final InstantSource clock;

    public NoticeHandling(
            Notices notices,
            NoticeReader reader,
            NoticeSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        this.notices = notices;
        this.reader = reader;
        this.settlement = settlement;
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
                case RemoteResult.Succeeded(var notice) -> handle(event.notice(), () -> settlement.settle(notice));
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
}
