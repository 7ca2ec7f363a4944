package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tutors are looked for over HTTP, by what they wrote through another surface. */
class TutorsTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    BeanContext beans;

    @Test
    void a_tutor_is_found_by_subject_and_price_and_has_a_page() {
        var members = Members.of(beans);
        var cheap = members.join("cheap", Role.TEACHER);
        var dear = members.join("dear", Role.TEACHER);
        members.join("pupil", Role.STUDENT);
        publish(cheap, "Botany of ferns", 2_000);
        publish(dear, "Botany of mosses", 9_000);

        var found = data("/api/v1/tutors?subject=botany&sort=price&page_size=1");
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.get("page_size").asInt()).isEqualTo(1);
        var first = found.get("tutors").get(0);
        assertThat(first.get("id").asText()).isEqualTo(cheap.id().value().toString());
        assertThat(first.get("hourly_rate").asText()).isEqualTo("20.00");
        assertThat(first.get("currency").asText()).isEqualTo("EUR");
        assertThat(first.get("average_rating").isNull()).isTrue();
        assertThat(ids("/api/v1/tutors?subject=botany&sort=price&page=2&page_size=1"))
                .containsExactly(dear.id().value().toString());
        assertThat(ids("/api/v1/tutors?q=botany&max_price=20.00"))
                .containsExactly(cheap.id().value().toString());
        assertThat(ids("/api/v1/tutors?q=botany&min_price=20.01"))
                .containsExactly(dear.id().value().toString());
        assertThat(ids("/api/v1/tutors?search=botany&currency=usd")).isEmpty();
        assertThat(ids("/api/v1/tutors?search=botany&min_rating=1")).isEmpty();
        assertThat(ids("/api/v1/tutors?q=pupil")).isEmpty();

        var page = data("/api/v1/tutors/" + cheap.id().value());
        assertThat(page.get("subjects").get(0).get("name").asText()).isEqualTo("Botany of ferns");
        assertThat(page.get("subjects").get(0).get("price").asText()).isEqualTo("20.00");
        assertThat(data("/api/v1/tutors/" + cheap.id().value() + "/public")
                        .get("name")
                        .asText())
                .isEqualTo("cheap");
        assertThat(get("/api/v1/tutors/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/tutors/" + UUID.randomUUID() + "/public").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=dearest, sort",
        "min_rating=6, min_rating",
        "min_price=cheap, min_price",
        "max_price=1.999, max_price",
        "currency=XYZ1, currency",
        "currency=QQQ, currency"
    })
    void what_makes_no_sense_is_refused_with_the_name_of_the_field(String query, String field) {
        var answer = get("/api/v1/tutors?" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    private void publish(Member teacher, String title, int price) {
        var made = post(teacher, "/api/teacher/services", """
                {"title":"%s","price":{"amount":%d,"currency":"EUR"},"durationMinutes":60}""".formatted(title, price));
        post(teacher, "/api/teacher/services/" + made.get("id").asText() + "/publish", "{}");
    }

    private JsonNode post(Member teacher, String path, String json) {
        return read(send(request(path)
                .header("Content-Type", "application/json")
                .header("Cookie", "pinteach_session=" + teacher.cookie())
                .POST(BodyPublishers.ofString(json))));
    }

    private List<String> ids(String path) {
        return data(path).get("tutors").findValuesAsText("id");
    }

    private JsonNode data(String path) {
        return read(get(path)).get("data");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
