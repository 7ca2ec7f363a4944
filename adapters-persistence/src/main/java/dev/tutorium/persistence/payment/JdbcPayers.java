package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.Payers;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcPayers implements Payers {

    private final Sql sql;

    JdbcPayers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> emailOf(AccountId payer) {
        return sql.first("select email from account where id = ?", row -> row.getString("email"), payer);
    }
}
