package dev.tutorium.bootstrap;

import dev.tutorium.application.payment.BookProving;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Starts the server, and stops it when the process is told to end. */
public final class Tutorium {

    private static final int MISUSED = 2;

    private Tutorium() {}

    public static void main(String... arguments) {
        try {
            var options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            run(options);
        } catch (Options.Wrong e) {
            end(MISUSED, e.getMessage() + "\n\n" + Options.HELP);
        } catch (IOException e) {
            end(1, String.valueOf(e.getMessage()));
        }
    }

    private static void run(Options options) throws IOException {
        if (options.jsonLogs()) {
            System.setProperty("logback.configurationFile", "logback-json.xml");
        }
        if (options.proving()) {
            System.exit(prove(options));
        }
        var node = Node.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "shutdown"));
        greet(node, options, System.out);
        node.demoSchool().ifPresent(school -> school.open(node.address(), System.out));
        if (options.training()) {
            Training.visit(node.address());
            System.exit(0);
        }
    }

    /** What the process ends with. */
    private static int prove(Options options) throws IOException {
        try (var node = Node.prepare(options)) {
            return ProofReport.tell(node.bean(BookProving.class).prove(), System.out);
        }
    }

    private static void greet(Node node, Options options, PrintStream out) {
        out.println("Tutorium answers at " + node.address() + "  (documentation: " + node.address() + "/docs)");
        if (!options.production()) {
            out.println("Development: mails are read at " + node.address() + "/sandbox/mail, the clock moves by POST "
                    + node.address() + "/sandbox/clock");
        }
    }

    private static void end(int code, String message) {
        System.err.println("tutorium: " + message);
        System.exit(code);
    }
}
