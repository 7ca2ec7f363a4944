package dev.tutorium.bootstrap;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param db an external database; null for the one the server brings along
 */
record Options(
        String host,
        int port,
        Path data,
        @Nullable String db,
        boolean demo,
        boolean production,
        boolean jsonLogs,
        boolean training,
        boolean proving,
        boolean help) {

    static final String HELP = """
            usage: ./run [options]

              --port N         the port to answer on, 0 for any free one (default 8080)
              --host ADDRESS   the address to answer on (default 127.0.0.1, with --production 0.0.0.0)
              --data FOLDER    where everything is kept (default .tutorium)
              --db URL         an external PostgreSQL: jdbc:postgresql://host/name?user=...&password=...
              --demo           fill an empty database with a small school to try things on
              --production     no sandbox pages; mail, payments and video need real providers
              --json-logs      one JSON object a line
              --train          prepare a cache that makes later starts about twice as quick, and end
              --prove-books    tell where the books differ from what there is and what the provider has, and end:
                               0 nowhere, 1 somewhere, 3 the provider did not answer
              --help           this text

            Settings beyond these: TUTORIUM_... in the environment, see README.md.
            """;

    /** An option that does not exist, or a value that it cannot have. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) throws Wrong {
        var left = new ArrayDeque<>(arguments);
        String host = null;
        var port = 8080;
        var data = Path.of(".tutorium");
        String db = null;
        var demo = false;
        var production = false;
        var jsonLogs = false;
        var training = false;
        var proving = false;
        var help = false;
        while (!left.isEmpty()) {
            var option = left.pop();
            switch (option) {
                case "--host" -> host = value(option, left);
                case "--port" -> port = port(value(option, left));
                case "--data" -> data = Path.of(value(option, left));
                case "--db" -> db = database(value(option, left));
                case "--demo" -> demo = true;
                case "--production" -> production = true;
                case "--json-logs" -> jsonLogs = true;
                case "--train" -> training = true;
                case "--prove-books" -> proving = true;
                case "--help", "-h" -> help = true;
                default -> throw new Wrong("there is no option " + option);
            }
        }
        if (host == null) {
            host = production ? "0.0.0.0" : "127.0.0.1";
        }
        return new Options(host, port, data, db, demo, production, jsonLogs, training, proving, help);
    }

    private static String value(String option, ArrayDeque<String> left) throws Wrong {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new Wrong(option + " needs a value");
        }
        return left.pop();
    }

    private static int port(String text) throws Wrong {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // told below, as for a number out of range
        }
        throw new Wrong("--port is a number from 0 to 65535, not " + text);
    }

    private static String database(String url) throws Wrong {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Wrong("--db is a URL like jdbc:postgresql://host:5432/name?user=...&password=..., not " + url);
        }
        return url;
    }
}
