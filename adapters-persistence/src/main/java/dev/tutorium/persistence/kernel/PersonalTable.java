package dev.tutorium.persistence.kernel;

import dev.tutorium.domain.trust.DataKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are a person's.
 *
 * @param table   its name
 * @param column  the column that holds the account, or what else the rows are found by: part of the name in an export
 * @param where   which rows: SQL with one {@code ?} for the account
 * @param hidden  columns that are not handed out, as they are secrets
 * @param erasure what erasing the person does to them: a statement with one {@code ?} for the account; null where they stay
 */
public record PersonalTable(
        DataKind kind,
        String table,
        String column,
        String where,
        List<String> hidden,
        @Nullable String erasure) {

    public PersonalTable {
        hidden = List.copyOf(hidden);
    }

    /** Rows that name the account in {@code column}. */
    public static PersonalTable by(DataKind kind, String table, String column) {
        return where(kind, table, column, column + " = ?");
    }

    /** Rows that are found in another way. */
    public static PersonalTable where(DataKind kind, String table, String column, String where) {
        return new PersonalTable(kind, table, column, where, List.of(), null);
    }

    public PersonalTable hiding(String... columns) {
        return new PersonalTable(kind, table, column, where, List.of(columns), erasure);
    }

    public PersonalTable deleted() {
        return erasedBy("delete from " + table + " where " + where);
    }

    public PersonalTable erasedBy(String statement) {
        return new PersonalTable(kind, table, column, where, hidden, statement);
    }

    public String name() {
        return table + "." + column;
    }
}
