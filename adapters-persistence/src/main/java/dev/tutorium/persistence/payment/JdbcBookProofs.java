package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.BookProofs;
import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcBookProofs implements BookProofs {

    private static final String INSERT_DIFFERENCE = """
            insert into book_difference (proof_id, position, problem, about, currency, booked, expected)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    JdbcBookProofs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(BookProof proof) {
        sql.update(
                "insert into book_proof (id, at, entries, asked) values (?, ?, ?, ?)",
                proof.id(),
                proof.at(),
                proof.entries(),
                proof.asked());
        for (int position = 0; position < proof.differences().size(); position++) {
            var difference = proof.differences().get(position);
            var told = difference.books() == null ? difference.expected() : difference.books();
            sql.update(
                    INSERT_DIFFERENCE,
                    proof.id(),
                    position,
                    difference.problem(),
                    difference.about(),
                    told == null ? null : told.currency(),
                    minor(difference.books()),
                    minor(difference.expected()));
        }
    }

    @Override
    public Optional<BookProof> latest() {
        return sql.first(
                "select * from book_proof order by at desc, id desc limit 1",
                row -> new BookProof(
                        Sql.uuid(row, "id"),
                        Sql.instant(row, "at"),
                        row.getLong("entries"),
                        row.getBoolean("asked"),
                        differences(Sql.uuid(row, "id"))));
    }

    private List<BookProof.Difference> differences(UUID proof) {
        return sql.list(
                "select * from book_difference where proof_id = ? order by position", DifferenceRow::read, proof);
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : (Long) amount.minor();
    }
}
