package dev.tutorium.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Learns from PostgreSQL's log which statements a request takes. */
final class Statements {

    private static final Pattern BEGINS =
            Pattern.compile("^(\\d+)\\|LOG:  (?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern VALUES = Pattern.compile("^(\\d+)\\|DETAIL:  [Pp]arameters: (.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']|'')*)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private static final String LINE_BREAK = "\u0000";

    private final Database database;
    private Set<String> background = Set.of();

    /** One statement with its values; a value may be null. {@code connection} tells connections apart. */
    record Statement(String connection, String sql, List<String> values) {

        /** Of the ways in which it could be sent again: with a question mark for each value. */
        String forJdbc() {
            return PLACE.matcher(sql).replaceAll("?");
        }

        /** With its values in it. */
        String literal() {
            var place = PLACE.matcher(sql);
            var text = new StringBuilder();
            var index = 0;
            while (place.find()) {
                var value = values.get(index++);
                var literal = value == null ? "null" : "'" + value.replace("'", "''") + "'";
                place.appendReplacement(text, literal.replace("\\", "\\\\").replace("$", "\\$"));
            }
            return place.appendTail(text).toString();
        }

        /** The same with other values. */
        Statement with(UnaryOperator<String> changed) {
            var others = new ArrayList<String>();
            for (var value : values) {
                others.add(value == null ? null : changed.apply(value));
            }
            return new Statement(connection, sql, others);
        }

        boolean isTransaction() {
            return sql.equals("BEGIN") || sql.equals("COMMIT") || sql.equals("ROLLBACK");
        }
    }

    /** A request, or whatever else makes a server work. */
    interface Work {
        void run() throws IOException;
    }

    /** Without the ends of transactions. */
    static long count(List<Statement> statements) {
        return statements.stream().filter(each -> !each.isTransaction()).count();
    }

    static long transactions(List<Statement> statements) {
        return statements.stream().filter(each -> each.sql().equals("BEGIN")).count();
    }

    Statements(Database database) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** What the servers' own jobs send, and is left out afterwards. Takes some seconds in which nobody should ask for anything. */
    void ignoreBackground() throws IOException, SQLException, InterruptedException {
        background = record(() -> pause(12_000)).stream()
                .filter(each -> !each.isTransaction())
                .map(Statement::sql)
                .collect(Collectors.toSet());
    }

    /** The statements of some work, in order. */
    List<Statement> of(Work work) throws IOException, SQLException, InterruptedException {
        return withoutEmpty(record(work).stream()
                .filter(each -> !background.contains(each.sql()))
                .toList());
    }

    /** Of the servers' own jobs nothing is left but the ends of their transactions. */
    private static List<Statement> withoutEmpty(List<Statement> statements) {
        var kept = new ArrayList<Statement>();
        Map<String, Integer> last = new HashMap<>();
        for (var statement : statements) {
            var before = last.get(statement.connection());
            if (before != null
                    && statement.sql().equals("COMMIT")
                    && kept.get(before).sql().equals("BEGIN")) {
                kept.remove((int) before);
                last.remove(statement.connection());
                last.replaceAll((_, place) -> place > before ? place - 1 : place);
            } else {
                last.put(statement.connection(), kept.size());
                kept.add(statement);
            }
        }
        return kept;
    }

    private List<Statement> record(Work work) throws IOException, SQLException, InterruptedException {
        database.execute("alter system set log_line_prefix = '%p|'", "alter system set log_statement = 'all'");
        database.execute("select pg_reload_conf()");
        pause(300);
        var from = (int) Files.size(database.log());
        work.run();
        database.awaitDelivered();
        pause(300);
        var log = Files.readAllBytes(database.log());
        database.execute("alter system reset log_statement", "select pg_reload_conf()");
        return parse(new String(log, from, log.length - from, StandardCharsets.UTF_8));
    }

    private static List<Statement> parse(String log) {
        var statements = new ArrayList<Statement>();
        Map<String, Integer> last = new HashMap<>();
        for (var entry : entries(log)) {
            var begins = BEGINS.matcher(entry);
            var told = VALUES.matcher(entry);
            if (begins.matches() && !isOurs(begins.group(2))) {
                last.put(begins.group(1), statements.size());
                statements.add(new Statement(begins.group(1), begins.group(2), List.of()));
            } else if (told.matches() && last.containsKey(told.group(1))) {
                var place = last.get(told.group(1));
                statements.set(
                        place,
                        new Statement(told.group(1), statements.get(place).sql(), values(told.group(2))));
            }
        }
        return statements;
    }

    /** Lines that begin with a tab go on with what is before them. */
    private static List<String> entries(String log) {
        return List.of(log.replace("\n\t", LINE_BREAK).split("\n", -1)).stream()
                .map(entry -> entry.replace(LINE_BREAK, "\n"))
                .toList();
    }

    /** What is sent to learn of the others. */
    private static boolean isOurs(String sql) {
        return sql.startsWith("SET ")
                || sql.startsWith("alter system")
                || sql.startsWith("select pg_reload_conf")
                || sql.equals(Database.WAITING);
    }

    private static List<String> values(String text) {
        var values = new ArrayList<String>();
        var value = VALUE.matcher(text);
        while (value.find()) {
            values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        return values;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
