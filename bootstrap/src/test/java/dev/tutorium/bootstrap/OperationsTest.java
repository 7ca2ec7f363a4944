package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What whoever runs the server looks at. */
class OperationsTest extends ServerTest {

    @Test
    void prometheus_finds_the_metrics_of_the_machine_the_pool_and_the_outbox() {
        var answer = get("/internal/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "jvm_memory_used_bytes",
                        "hikaricp_connections_active",
                        "tutorium_outbox_waiting",
                        "tutorium_outbox_parked 0.0",
                        "tutorium_outbox_delivered_total");
    }

    @Test
    void the_server_is_live_and_ready_with_its_database() {
        assertThat(get("/internal/health/liveness").statusCode()).isEqualTo(200);
        var ready = get("/internal/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void nothing_else_of_the_inside_can_be_seen() {
        assertThat(get("/internal/env").statusCode()).isEqualTo(404);
        assertThat(get("/internal/beans").statusCode()).isEqualTo(404);
    }
}
