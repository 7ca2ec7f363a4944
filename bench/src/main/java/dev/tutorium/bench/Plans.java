package dev.tutorium.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.bench.Statements.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/** How PostgreSQL would find the rows of statements. */
record Plans(Database database) {

    /** A smaller table is read whole whatever its indexes. */
    private static final int SMALL = 1_000;

    /** The tables that are read from end to end although they are not small. */
    List<String> readWhole(List<Statement> statements) throws SQLException, JsonProcessingException {
        var tables = new TreeSet<String>();
        for (var statement : statements) {
            if (!statement.isTransaction() && !statement.sql().startsWith("SET")) {
                var plan = database.column("explain (format json) " + statement.literal());
                collect(new ObjectMapper().readTree(String.join("\n", plan)), tables);
            }
        }
        return List.copyOf(tables);
    }

    private void collect(JsonNode plan, TreeSet<String> tables) throws SQLException {
        if (plan.path("Node Type").asText().equals("Seq Scan")) {
            var table = plan.get("Relation Name").asText();
            if (database.count("select reltuples from pg_class where relname = '" + table + "'") > SMALL) {
                tables.add(table);
            }
        }
        for (var part : plan) {
            if (part.isContainerNode()) {
                collect(part, tables);
            }
        }
    }
}
