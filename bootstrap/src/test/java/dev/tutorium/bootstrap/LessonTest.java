package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.bootstrap.Members.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A test of the whole server by members who give and take lessons. */
abstract class LessonTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An hour with the teacher at any time, for so many cents. */
    final String service(Member teacher, int cents) {
        json(201, post("/api/teacher/availability-schedules", teacher, """
                {"name":"Always","timezone":"UTC","isDefault":true,"rules":[
                    {"day":1,"start":"00:00","end":"24:00"},{"day":2,"start":"00:00","end":"24:00"},
                    {"day":3,"start":"00:00","end":"24:00"},{"day":4,"start":"00:00","end":"24:00"},
                    {"day":5,"start":"00:00","end":"24:00"},{"day":6,"start":"00:00","end":"24:00"},
                    {"day":7,"start":"00:00","end":"24:00"}]}"""));
        var id = json(201, post("/api/teacher/services", teacher, """
                {"title":"Algebra","price":{"amount":%d,"currency":"EUR"},"durationMinutes":60}""".formatted(cents)))
                .at("/id")
                .asText();
        json(200, post("/api/teacher/services/" + id + "/publish", teacher, ""));
        return id;
    }

    final HttpResponse<String> post(String path, Member member, String json) {
        return send(as(member, path).POST(BodyPublishers.ofString(json)));
    }

    final HttpRequest.Builder as(Member member, String path) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Cookie", "pinteach_session=" + member.cookie());
    }

    static JsonNode json(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
