package dev.tutorium.bootstrap;

import dev.tutorium.bootstrap.postgres.LocalPostgres;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running server with all it needs: its data folder, its database unless that is elsewhere, and the context. */
final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private String address = "";
    private @Nullable ApplicationContext beans;

    private Node() {}

    static Node start(Options options) throws IOException {
        demandFree(options);
        return opened(options, true);
    }

    /** All but the server: nobody is answered, and nothing is done by itself. */
    static Node prepare(Options options) throws IOException {
        return opened(options, false);
    }

    private static Node opened(Options options, boolean serving) throws IOException {
        var node = new Node();
        try {
            var context = node.open(options);
            if (serving) {
                node.address =
                        context.getBean(EmbeddedServer.class).start().getURL().toString();
            }
            return node;
        } catch (IOException | RuntimeException e) {
            node.close();
            throw e instanceof IOException io ? io : new IOException("cannot start: " + reason(e), e);
        }
    }

    String address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return Objects.requireNonNull(beans).getBean(type);
    }

    /** The small school that a fresh database may be filled with; only where it was asked for, and never in production. */
    Optional<DemoSchool> demoSchool() {
        return Optional.ofNullable(beans).flatMap(context -> context.findBean(DemoSchool.class));
    }

    /** Stops the parts in the reverse order of their start; one that fails does not keep the others running. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("did not stop cleanly", e);
            }
        }
    }

    private ApplicationContext open(Options options) throws IOException {
        var folder = DataFolder.take(options.data());
        parts.push(folder);
        var properties = properties(options, folder.path());
        var context = ApplicationContext.builder(Tutorium.class)
                .deduceEnvironment(false)
                .environments(options.production() ? "production" : "development")
                .properties(properties)
                .banner(false)
                .start();
        parts.push(context);
        beans = context;
        return context;
    }

    private Map<String, Object> properties(Options options, Path folder) throws IOException {
        var secrets = new KeptSecrets(folder);
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.host", options.host());
        properties.put("micronaut.server.port", options.port() == 0 ? -1 : options.port());
        properties.put("tutorium.sandbox.enabled", !options.production());
        properties.put("tutorium.demo", options.demo());
        if (!isSet("tutorium.files.folder")) {
            properties.put("tutorium.files.folder", folder.resolve("files").toString());
        }
        keep(properties, secrets, "tutorium.tokens.key", "tokens-key");
        keep(properties, secrets, "tutorium.video.jitsi.room-key", "room-key");
        keep(properties, secrets, "tutorium.payments.sandbox.webhook-secrets", "sandbox-webhook-secret");
        if (!options.production()) {
            properties.put(
                    "tutorium.sandbox.clock-file", folder.resolve("clock").toString());
        }
        var db = options.db();
        if (db != null) {
            properties.put("datasources.default.url", db);
        } else {
            var postgres = LocalPostgres.start(folder.resolve("postgres"), secrets.get("database-password"));
            parts.push(postgres);
            properties.put("datasources.default.url", postgres.url());
            properties.put("datasources.default.username", postgres.user());
            properties.put("datasources.default.password", postgres.password());
        }
        return properties;
    }

    /** A secret of this installation's own, unless the environment sets one. */
    private static void keep(Map<String, Object> properties, KeptSecrets secrets, String property, String name)
            throws IOException {
        if (!isSet(property)) {
            properties.put(property, secrets.get(name));
        }
    }

    /** Whether the environment sets a property. */
    private static boolean isSet(String property) {
        return System.getenv(property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)) != null;
    }

    private static void demandFree(Options options) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (IOException e) {
            throw new IOException(
                    "cannot answer on " + options.host() + ":" + options.port() + " (" + e.getMessage()
                            + "); choose another --port",
                    e);
        }
    }

    private static String reason(Throwable error) {
        var cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
