package dev.tutorium.payments.sandbox;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The provider's own connections, apart from any transaction of the platform. */
@Singleton
final class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    /** The provider's memory cannot be reached, so what was asked of it may or may not have happened. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super("the sandbox provider's database failed: " + cause.getMessage(), cause);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> T transaction(Work<T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(new Transaction(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Statements of one transaction. */
    record Transaction(Connection connection) {

        int update(String sql, @Nullable Object... values) throws SQLException {
            try (var statement = prepared(sql, values)) {
                return statement.executeUpdate();
            }
        }

        <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
            try (var statement = prepared(sql, values);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }

        <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
            return list(sql, row, values).stream().findFirst();
        }

        private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
            var statement = connection.prepareStatement(sql);
            for (var index = 0; index < values.length; index++) {
                var value = values[index];
                statement.setObject(
                        index + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            }
            return statement;
        }
    }
}
