package dev.tutorium.bench;

import dev.tutorium.bench.LoadRun.Figures;
import dev.tutorium.bench.Routes.Route;
import dev.tutorium.bench.Statements.Statement;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Loads a server with one route after the other. */
record Measuring(LoadRun load, Server server, Statements statements) {

    /** @param statements what the first request took */
    record Measured(String name, Figures figures, List<Statement> statements) {

        long statementCount() {
            return Statements.count(statements);
        }
    }

    Measured of(Route route) throws IOException, SQLException {
        load.of(route.name() + ", warming", server.address(), route.warming(), 0, route.expected());
        var figures = load.of(route.name(), server.address(), route.requests(), 1, route.expected());
        var first = route.requests().getFirst();
        return new Measured(route.name(), figures, statements.of(() -> server.answer(first)));
    }
}
