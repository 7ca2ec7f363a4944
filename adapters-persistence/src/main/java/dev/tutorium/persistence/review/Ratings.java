package dev.tutorium.persistence.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.review.RatingStatistics;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The counts in {@code teacher_rating}. They change under a lock of their row, so that none of two at the same time is lost. */
@Singleton
final class Ratings {

    private final Sql sql;

    Ratings(Sql sql) {
        this.sql = sql;
    }

    /** By whether they are of imported reviews. */
    Map<Boolean, RatingStatistics> of(AccountId teacher) {
        var found = new TreeMap<Boolean, RatingStatistics>();
        sql.list(
                        "select * from teacher_rating where teacher_id = ?",
                        row -> Map.entry(row.getBoolean("imported"), read(row)),
                        teacher)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    void change(AccountId teacher, boolean imported, UnaryOperator<RatingStatistics> step) {
        sql.update(
                "insert into teacher_rating (teacher_id, imported) values (?, ?) on conflict do nothing",
                teacher,
                imported);
        var before = sql.first(
                        "select * from teacher_rating where teacher_id = ? and imported = ? for update",
                        Ratings::read,
                        teacher,
                        imported)
                .orElseThrow();
        var after = step.apply(before);
        sql.update(
                """
                update teacher_rating set ones = ?, twos = ?, threes = ?, fours = ?, fives = ?
                where teacher_id = ? and imported = ?""", after.count(1), after.count(2), after.count(3), after.count(4), after.count(5), teacher, imported);
    }

    private static RatingStatistics read(ResultSet row) throws SQLException {
        return new RatingStatistics(new TreeMap<>(Map.of(
                1, row.getInt("ones"),
                2, row.getInt("twos"),
                3, row.getInt("threes"),
                4, row.getInt("fours"),
                5, row.getInt("fives"))));
    }
}
