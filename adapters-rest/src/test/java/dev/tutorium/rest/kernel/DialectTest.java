package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of error and of success, in every dialect. */
@MicronautTest
class DialectTest {

    private static final UUID ID = new UUID(1, 1);

    @Inject
    Wire wire;

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_not_json_is_400(Surface surface) {
        refused(surface, wire.post(surface.base + "/probe", "{nope"), 400, "malformed_json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"itemCount\":1}; fullName",
                "{\"fullName\":\"\",\"itemCount\":1}; fullName",
                "{\"fullName\":\"a\"}; itemCount",
                "{\"fullName\":\"a\",\"itemCount\":\"many\"}; itemCount",
                "{\"fullName\":\"a\",\"itemCount\":10}; itemCount",
                "{\"fullName\":12,\"itemCount\":1}; fullName",
                "{\"fullName\":[\"a\"],\"itemCount\":1}; fullName",
                "{\"fullName\":\"a\",\"itemCount\":1.5}; itemCount",
                "{\"fullName\":\"a\",\"itemCount\":\"1\"}; itemCount",
                "{\"fullName\":\"a\",\"itemCount\":true}; itemCount",
                "{\"fullName\":\"a\",\"itemCount\":99999999999}; itemCount",
                "{\"fullName\":\"a\",\"itemCount\":1,\"hidden\":\"maybe\"}; hidden",
                "{\"fullName\":\"a\",\"itemCount\":1,\"hidden\":0}; hidden",
                "{\"fullName\":\"a\",\"itemCount\":1,\"mainColour\":\"BLUE\"}; mainColour",
                "{\"fullName\":\"a\",\"itemCount\":1,\"subItems\":[7]}; subItems.0",
                "{\"fullName\":\"a\",\"itemCount\":1,\"subItems\":[{\"itemCount\":1}]}; subItems.0.fullName",
                "{\"fullName\":\"a\",\"itemCount\":1,\"subItems\":[{\"fullName\":\"a\",\"itemCount\":{}}]}; subItems.0.itemCount",
                "{\"fullName\":\"a\",\"itemCount\":1,\"subItems\":[{\"fullName\":\"a\",\"itemCount\":99}]}; subItems.0.itemCount"
            })
    void a_field_that_breaks_a_rule_is_named_in_the_surfaces_case(String body, String field) {
        for (var surface : Surface.values()) {
            var reply = wire.post(surface.base + "/probe", surface.json(body));
            assertThat(reply.status()).as(reply.text()).isEqualTo(surface.invalid());
            var named = surface.json(field);
            assertThat(surface.fields(reply.body()))
                    .as(reply.text())
                    .containsExactly(surface == Surface.CATALOG ? named : "body:" + named);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/probe/12, path:id",
        "/probe/00000000-0000-0001-0000-000000000001?main_colour=BLUE, query:main_colour",
        "/probe/00000000-0000-0001-0000-000000000001?most=6, query:most"
    })
    void a_parameter_that_breaks_a_rule_is_named_with_its_place(String path, String place) {
        for (var surface : List.of(Surface.WORKSPACE, Surface.MARKETPLACE, Surface.SCHOOL)) {
            var reply = wire.get(surface.base + path);
            assertThat(reply.status()).as(reply.text()).isEqualTo(422);
            assertThat(surface.fields(reply.body())).containsExactly(place);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, course_pack_not_found",
        "denied, 403, denied",
        "stale, 409, stale",
        "a bug, 500, internal"
    })
    void what_the_application_throws_has_its_status_and_code(String what, int status, String code) {
        for (var surface : Surface.values()) {
            refused(surface, wire.get(surface.base + "/probe-throws/" + what.replace(" ", "%20")), status, code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_malformed_value_names_its_field_in_the_surfaces_case(Surface surface) {
        var reply = wire.get(surface.base + "/probe-throws/malformed");
        assertThat(reply.status()).isEqualTo(surface.invalid());
        assertThat(reply.text()).contains(surface.names.write("startsAt"));
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_tells_its_facts(Surface surface) {
        var reply = wire.get(surface.base + "/probe-refused");
        refused(surface, reply, 409, "slot_taken");
        assertThat(reply.body())
                .containsEntry(
                        "nearest", List.of(Map.of("start", "2026-03-02T09:00:00Z", "end", "2026-03-02T10:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource
    void a_bug_tells_nothing_but_the_id_it_is_logged_with(Surface surface) {
        var reply = wire.get(surface.base + "/probe-throws/bug", Requests.ID_HEADER, "a-given-id");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).doesNotContain("secret");
        assertThat(reply.header(Requests.ID_HEADER)).isEqualTo("a-given-id");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_server_finds_wrong_is_told_like_the_rest(Surface surface) {
        var probe = surface.base + "/probe";
        refused(surface, wire.get(surface.base + "/nothing-here"), 404, "not_found");
        refused(surface, wire.send("PUT", probe, "{}"), 405, "method_not_allowed");
        refused(surface, wire.post(probe, "<a/>", "Content-Type", "application/xml"), 415, "unsupported_media_type");
        refused(surface, wire.post(probe, "x".repeat(20_000)), 413, "too_large");
        refused(surface, wire.get(surface.base + "/probes", "Accept", "image/png"), 406, "not_acceptable");
        refused(surface, wire.get(surface.base + "/probe-me"), 401, "unauthenticated");
        refused(surface, wire.get(surface.base + "/probe-unwritable"), 500, "internal");
    }

    @ParameterizedTest
    @EnumSource
    void one_thing_stands_in_the_surfaces_envelope(Surface surface) {
        var text = wire.post(surface.base + "/probe", surface.json("{\"fullName\":\"a\",\"itemCount\":2}"))
                .text();
        var shown = surface.json(
                "{\"fullName\":\"a\",\"itemCount\":2,\"mainColour\":null,\"subItems\":null,\"hidden\":null}");
        switch (surface) {
            case WORKSPACE, SCHOOL -> assertThat(text).isEqualTo(shown);
            case MARKETPLACE -> assertThat(text).isEqualTo("{\"data\":" + shown + "}");
            case CATALOG ->
                assertThat(text)
                        .startsWith("{\"status\":\"OK\",\"statusCode\":200,")
                        .contains("\"dataName\":\"probe\",\"method\":\"POST\",\"action\":\"create\"")
                        .endsWith("\"rowCount\":1,\"probe\":" + shown + "}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_page_is_shown_as_the_surface_shows_pages(Surface surface) {
        var text = wire.get(surface.base + "/probes").text();
        var next = "MDAwMDAwMDAtMDAwMC0wMDA3LTAwMDAtMDAwMDAwMDAwMDA3YS9i";
        switch (surface) {
            case WORKSPACE ->
                assertThat(text).startsWith("{\"probes\":[").endsWith("],\"nextCursor\":\"" + next + "\"}");
            case SCHOOL ->
                assertThat(text)
                        .startsWith("{\"probes\":[")
                        .endsWith("],\"total\":41,\"page\":1,\"limit\":20,\"next_cursor\":\"" + next + "\"}");
            case MARKETPLACE ->
                assertThat(text)
                        .startsWith("{\"data\":{\"probes\":[")
                        .endsWith("],\"total\":41,\"page\":1,\"page_size\":20}}");
            case CATALOG ->
                assertThat(text)
                        .contains("\"action\":\"list\"", "\"rowCount\":1", "\"probes\":[")
                        .contains(
                                "\"paging\":{\"pageNumber\":1,\"pageRowCount\":25,\"totalRowCount\":41,\"pageCount\":2}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_stays_nothing(Surface surface) {
        var reply = wire.send("DELETE", surface.base + "/probe/" + ID, null);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.text()).isEmpty();
    }

    private static void refused(Surface surface, Wire.Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(Surface.code(reply.body())).isEqualTo(surface.code(code));
        assertThat(reply.header("Content-Type"))
                .isEqualTo(
                        surface == Surface.WORKSPACE || surface == Surface.SCHOOL
                                ? "application/problem+json"
                                : "application/json");
    }
}
