package dev.tutorium.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.application.messaging.port.WebhookEndpointsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcWebhookEndpointsTest extends WebhookEndpointsContract implements TestPropertyProvider {

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected WebhookEndpoints endpoints() {
        return endpoints;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Someone', ?, '{TEACHER}', 'UTC', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""", id, id + "@example.org", id.toString());
        return new AccountId(id);
    }

    @Test
    void many_added_at_once_are_no_more_than_an_owner_may_have() throws Exception {
        var owner = account();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var added = new ArrayList<Future<Boolean>>();
            for (var count = 0; count < 12; count++) {
                added.add(pool.submit(() -> add(endpoint(owner), 3)));
            }
            for (var each : added) {
                each.get();
            }
        }
        assertThat(endpoints.of(owner)).hasSize(3);
    }
}
