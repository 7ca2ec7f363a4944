package dev.tutorium.payments.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all tests of the sandbox provider; what they keep has names of its own. */
final class ProviderDatabase {

    static final DataSource SOURCE = start();

    private ProviderDatabase() {}

    private static DataSource start() {
        try {
            var source = EmbeddedPostgres.start().getPostgresDatabase();
            Flyway.configure().dataSource(source).load().migrate();
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
