package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that is to open a demo school, which nobody has filled. */
class ReadinessTest extends ServerTest {

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.demo", "true");
        return properties;
    }

    @Test
    void a_server_that_is_not_ready_says_so_by_its_status() {
        var answer = get("/internal/health/readiness");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"DOWN\"");
        assertThat(get("/internal/health/liveness").statusCode()).isEqualTo(200);
    }
}
