package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Services and charges for foreign keys to point at. */
final class Sold {

    private Sold() {}

    static ServiceId service(Sql sql, AccountId teacher) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes,
                    step_minutes, packing, before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity,
                    minimum_participants, approval_required, trial, version)
                values (?, ?, ?, 'Piano', '', 'PUBLISHED', 4000, 'EUR', 60, 60, 'STEP', 5, 10, 120, 86400, 3, 1, false,
                    false, 1)""", id, teacher, id.toString());
        return new ServiceId(id);
    }

    static ChargeId charge(Transactions transactions, Charges charges, AccountId payer) {
        var order = new ChargeOrder(
                new ChargeId(UUID.randomUUID()),
                payer,
                new ChargePurpose(ChargePurpose.Kind.PACKAGE, UUID.randomUUID()),
                "Piano",
                Money.of(100_00, "EUR"),
                null,
                new SplitRule.Workspace(payer),
                List.of(UUID.randomUUID()),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        transactions.inTransaction(() ->
                charges.record(Charge.open(order, PaymentPolicy.standard(), Instant.parse("2026-03-02T12:00:00Z"))));
        return order.id();
    }
}
