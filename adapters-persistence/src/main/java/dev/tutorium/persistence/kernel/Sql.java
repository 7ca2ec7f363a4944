package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.Id;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written SQL: statements with {@code ?} for every value. Inside a transaction they join it, outside they run in autocommit
 * on a connection of their own. Ids, instants, enums and currencies are passed as they are; a list of ids or text becomes an
 * array, whose type an empty list cannot tell: {@code = any (?::uuid[])}.
 */
@Singleton
public final class Sql {

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final ConnectionOperations<Connection> connections;

    Sql(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        return run(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return List.copyOf(found);
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return run(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.<T>empty();
            }
        });
    }

    /** The number in the one row of a {@code count(*)}. */
    public long count(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Runs an insert, update or delete; the number of rows it touched. */
    public int update(String sql, @Nullable Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    /** Runs an update that names the version it expects; no row touched means that the version has moved on. */
    public void updateOne(String kind, String sql, @Nullable Object... values) {
        if (update(sql, values) == 0) {
            throw new Stale(kind);
        }
    }

    /** An instant of a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** An instant of a column that may be null. */
    public static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @FunctionalInterface
    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, @Nullable Object[] values, Execution<T> execution) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            var connection = status.getConnection();
            try (var statement = connection.prepareStatement(sql)) {
                for (var index = 0; index < values.length; index++) {
                    statement.setObject(index + 1, plain(values[index], connection));
                }
                return execution.of(statement);
            } catch (SQLException e) {
                throw new DataAccessException("SQL failed: " + e.getMessage(), e);
            }
        });
    }

    private static @Nullable Object plain(@Nullable Object value, Connection connection) throws SQLException {
        return switch (value) {
            case null -> null;
            case Id id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Currency currency -> currency.getCurrencyCode();
            case Collection<?> many -> array(many, connection);
            default -> value;
        };
    }

    private static Object array(Collection<?> many, Connection connection) throws SQLException {
        var elements = new ArrayList<@Nullable Object>(many.size());
        for (var element : many) {
            elements.add(plain(element, connection));
        }
        var type = switch (elements.isEmpty() ? null : elements.getFirst()) {
            case UUID _ -> "uuid";
            case Long _ -> "bigint";
            case Integer _ -> "integer";
            case null, default -> "text";
        };
        return connection.createArrayOf(type, elements.toArray());
    }
}
