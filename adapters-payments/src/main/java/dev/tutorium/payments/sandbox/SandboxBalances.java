package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.ProviderBalances;
import dev.tutorium.domain.kernel.Money;
import jakarta.inject.Singleton;
import java.util.List;

/** The sum of all that happened. Nothing goes to a bank from here. */
@Singleton
final class SandboxBalances implements ProviderBalances {

    private static final String SUM = """
            select currency, sum(amount)::bigint as amount from (
                select currency, amount - fee - refunded as amount from sandbox_provider.checkout where state = 'PAID'
                union all select currency, case kind when 'TRANSFER' then -amount else amount end
                    from sandbox_provider.movement where kind in ('TRANSFER', 'REVERSAL')
                union all select currency, amount from sandbox_provider.movement where kind = 'REFUND' and returned
                union all select currency, -fee - case when state = 'WON' then 0 else amount end from sandbox_provider.dispute
            ) as happened group by currency""";

    private final Database database;

    SandboxBalances(Database database) {
        this.database = database;
    }

    @Override
    public RemoteResult<List<Held>> held() {
        try {
            return new Succeeded<>(database.transaction(transaction -> transaction.list(SUM, row -> {
                var held = Money.of(row.getLong("amount"), row.getString("currency"));
                return new Held(held, Money.zero(held.currency()));
            })));
        } catch (Database.Failed e) {
            return new Unknown<>(String.valueOf(e.getMessage()));
        }
    }
}
