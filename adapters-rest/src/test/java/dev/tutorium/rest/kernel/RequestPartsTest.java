package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, versions, request ids and the headers around every answer. */
@MicronautTest
class RequestPartsTest {

    @Inject
    Wire wire;

    @ParameterizedTest
    @CsvSource({
        "/api/teacher/probes?limit=7, row 1, 7",
        "/api/v1/probes?page=3&page_size=7, row 3, 7",
        "/api/probes?page=3&limit=7, row 3, 7",
        "/v1/probes?pageNumber=3&pageRowCount=7, row 3, 7"
    })
    void a_page_is_asked_for_in_the_surfaces_words(String path, String name, int size) {
        assertThat(wire.get(path).text()).contains("\"full_name\":\"" + name + "\",\"item_count\":" + size);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/teacher/probes?limit=101",
        "/api/teacher/probes?limit=0",
        "/api/teacher/probes?limit=ten",
        "/api/teacher/probes?cursor=nonsense",
        "/api/probes?page=0",
        "/api/v1/probes?page=10001",
        "/api/v1/probes?page_size=101"
    })
    void a_page_out_of_bounds_is_refused(String path) {
        assertThat(wire.get(path).status()).isEqualTo(422);
    }

    @Test
    void a_cursor_leads_to_the_next_page_and_counts_nothing() {
        var next = String.valueOf(wire.get("/api/probes").body().get("next_cursor"));
        var page = wire.get("/api/probes?cursor=" + next);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContainKeys("total", "page").containsKey("next_cursor");
    }

    @Test
    void a_resource_tells_its_version_and_a_change_may_name_it() {
        var tag = wire.get("/api/teacher/probe-version").header("ETag");
        assertThat(tag).isEqualTo("\"3\"");
        assertThat(wire.send("PUT", "/api/teacher/probe-version", "", "If-Match", tag)
                        .status())
                .isEqualTo(204);
        assertThat(wire.send("PUT", "/api/teacher/probe-version", "").status()).isEqualTo(204);
        assertThat(wire.send("PUT", "/api/teacher/probe-version", "", "If-Match", "*")
                        .status())
                .isEqualTo(204);
        assertThat(wire.send("PUT", "/api/teacher/probe-version", "", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(412);
        assertThat(wire.send("PUT", "/api/teacher/probe-version", "", "If-Match", "two")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_request_id_is_the_callers_if_well_formed() {
        assertThat(wire.get("/api/probes", Requests.ID_HEADER, "caller-4711").header(Requests.ID_HEADER))
                .isEqualTo("caller-4711");
        assertThat(wire.get("/api/probes", Requests.ID_HEADER, "no spaces").header(Requests.ID_HEADER))
                .hasSize(36);
    }

    @Test
    void every_answer_keeps_browsers_careful() {
        for (var path : new String[] {"/api/probes", "/api/nothing-here", "/nothing-here"}) {
            var reply = wire.get(path);
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }
    }
}
