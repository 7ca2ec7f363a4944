package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored sessions, with rows for their foreign keys to point at. */
@Singleton
final class BookingRows implements BookingFixture {

    private final Sessions sessions;
    private final Charges charges;
    private final Transactions transactions;
    private final Sql sql;

    BookingRows(Sessions sessions, Charges charges, Transactions transactions, Sql sql) {
        this.sessions = sessions;
        this.charges = charges;
        this.transactions = transactions;
        this.sql = sql;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public AccountId account() {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Ada', ?, '{STUDENT,TEACHER}', 'UTC', 'ACTIVE', ?, 1)""", id, id + "@example.test", id.toString(), NOW);
        return new AccountId(id);
    }

    @Override
    public ServiceId service(AccountId teacher) {
        return service(teacher, null);
    }

    ServiceId service(AccountId teacher, @Nullable PolicyId policy) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes,
                    step_minutes, packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity,
                    minimum_participants, approval_required, trial, policy_id, version)
                values (?, ?, ?, 'Piano', '', 'PUBLISHED', 4000, 'EUR', 60, 60, 'STEP', 5, 10, 120, 86400, 3, 1, false,
                    false, ?, 1)""", id, teacher, id.toString(), policy);
        return new ServiceId(id);
    }

    @Override
    public ChargeId charge(SeatId seat, AccountId student, AccountId teacher) {
        var order = new ChargeOrder(
                new ChargeId(UUID.randomUUID()),
                student,
                ChargePurpose.seat(seat),
                "Piano",
                PRICE,
                null,
                new SplitRule.Workspace(teacher),
                List.of(seat.value()),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        transactions.inTransaction(() -> charges.record(Charge.open(order, PaymentPolicy.standard(), NOW)));
        return order.id();
    }
}
