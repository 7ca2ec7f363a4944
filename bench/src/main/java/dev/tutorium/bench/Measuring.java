package dev.tutorium.bench;

import dev.tutorium.bench.LoadRun.Figures;
import dev.tutorium.bench.Routes.Route;
import dev.tutorium.bench.Statements.Statement;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Loads a server with one route after the other. */
record Measuring(LoadRun load, Server server, Statements statements) {

    /** @param statements what the first request took, alone, with what it sets going */
    record Measured(String name, Figures figures, List<Statement> statements) {

        long statementCount() {
            return Statements.count(statements);
        }
    }

    /** What requests leave to be done in the background is done before each measuring, but for what the load itself brings along. */
    Measured of(Route route) throws IOException, SQLException, InterruptedException {
        statements.database().awaitDelivered();
        var told = statements(route);
        load.of(route.name() + ", warming", server.address(), route.warming(), 0, route.expected());
        statements.database().awaitDelivered();
        return new Measured(
                route.name(), load.of(route.name(), server.address(), route.requests(), 1, route.expected()), told);
    }

    /** Of what can be asked again the shortest of some, as a job of the server may come between. */
    private List<Statement> statements(Route route) throws IOException, SQLException, InterruptedException {
        List<Statement> shortest = List.of();
        for (var request : route.requests().subList(0, route.isRepeatable() ? 3 : 1)) {
            var told = statements.of(() -> server.answer(request));
            shortest = shortest.isEmpty() || told.size() < shortest.size() ? told : shortest;
        }
        return shortest;
    }
}
