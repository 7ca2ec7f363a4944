package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentEvent.NoticeReceived;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.time.InstantSource;
import java.util.Map;

/** Takes in the provider's webhooks: checks them, keeps them as they came, and leaves the handling for after the answer. */
public final class NoticeIntake {

    /** What became of a webhook: kept, or known from before. */
    public enum Receipt {
        KEPT,
        KNOWN
    }

    private final NoticeReader reader;
    private final Notices notices;
    private final CardPayments payments;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public NoticeIntake(
            NoticeReader reader,
            Notices notices,
            CardPayments payments,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.reader = reader;
        this.notices = notices;
        this.payments = payments;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Receipt, PaymentRefusal> receive(byte[] body, Map<String, String> headers) {
        return reader.verify(body, headers)
                .map(eventId -> transactions.inTransaction(() -> {
                    var id = ids.next();
                    var received = new NoticeReceived(id, clock.instant());
                    return notices.keep(id, payments.provider(), eventId, body, received)
                            ? Receipt.KEPT
                            : Receipt.KNOWN;
                }));
    }
}
