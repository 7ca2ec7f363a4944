package dev.tutorium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Learns from PostgreSQL's log which statements a request takes. */
final class Statements {

    private static final Pattern BEGINS = Pattern.compile("^(\\d+)\\|LOG:  (?:execute [^:]+|statement): (.*)$");
    private static final Pattern VALUES = Pattern.compile("^(\\d+)\\|DETAIL:  [Pp]arameters: (.*)$");
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']|'')*)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private final Database database;
    private Set<String> background = Set.of();

    /** One statement with its values; a value may be null. */
    record Statement(String sql, List<String> values) {

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

        boolean isTransaction() {
            return sql.equals("BEGIN") || sql.equals("COMMIT");
        }
    }

    /** A request, or whatever else makes a server work. */
    interface Work {
        void run() throws IOException;
    }

    Statements(Database database) {
        this.database = database;
    }

    /** What the servers' own jobs send, and is left out afterwards. Takes some seconds in which nobody should ask for anything. */
    void ignoreBackground() throws IOException, SQLException {
        background = record(() -> pause(12_000)).stream()
                .filter(each -> !each.isTransaction())
                .map(Statement::sql)
                .collect(Collectors.toSet());
    }

    /** The statements of some work, in order. */
    List<Statement> of(Work work) throws IOException, SQLException {
        return record(work).stream()
                .filter(each -> !background.contains(each.sql()))
                .toList();
    }

    private List<Statement> record(Work work) throws IOException, SQLException {
        database.execute("alter system set log_line_prefix = '%p|'", "alter system set log_statement = 'all'");
        database.execute("select pg_reload_conf()");
        pause(300);
        var from = Files.size(database.log());
        work.run();
        pause(300);
        var log = Files.readString(database.log()).substring((int) from);
        database.execute("alter system reset log_statement", "select pg_reload_conf()");
        return parse(log);
    }

    private static List<Statement> parse(String log) {
        var begun = new ArrayList<StringBuilder>();
        var values = new ArrayList<List<String>>();
        Map<String, Integer> last = new HashMap<>();
        var open = -1;
        for (var line : log.split("\n", -1)) {
            var begins = BEGINS.matcher(line);
            var told = VALUES.matcher(line);
            if (begins.matches()) {
                open = begun.size();
                begun.add(new StringBuilder(begins.group(2)));
                values.add(List.of());
                last.put(begins.group(1), open);
            } else if (told.matches() && last.containsKey(told.group(1))) {
                values.set(last.get(told.group(1)), values(told.group(2)));
                open = -1;
            } else if (line.startsWith("\t") && open >= 0) {
                begun.get(open).append('\n').append(line.substring(1));
            }
        }
        var statements = new ArrayList<Statement>();
        for (var index = 0; index < begun.size(); index++) {
            var sql = begun.get(index).toString();
            if (!sql.startsWith("SET ")
                    && !sql.startsWith("alter system")
                    && !sql.startsWith("select pg_reload_conf")) {
                statements.add(new Statement(sql, values.get(index)));
            }
        }
        return statements;
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
