package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Database;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class JdbcDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcDatabase.class);

    private final Sql sql;

    JdbcDatabase(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean answers() {
        try {
            return sql.count("select 1") == 1;
        } catch (RuntimeException e) {
            LOG.warn("the database does not answer", e);
            return false;
        }
    }
}
