package dev.tutorium.video.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.video.kernel.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays Zoom: access tokens that expire, meetings by number, links of the host that are secret. */
final class ZoomServer extends LocalServer {

    static final String ACCOUNT = "account-1";
    static final String CLIENT = "client-1";
    static final String SECRET = "client-secret-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "/v2/users/me/meetings";

    private final Map<String, Meeting> meetings = new LinkedHashMap<>();
    private final Set<String> recorded = new LinkedHashSet<>();
    private int tokens;
    private boolean revoked;

    private static final class Meeting {
        private final String agenda;
        private boolean started;

        Meeting(String agenda) {
            this.agenda = agenda;
        }
    }

    /** The token given out last is not accepted any more. */
    synchronized void revoke() {
        revoked = true;
    }

    synchronized int tokens() {
        return tokens;
    }

    synchronized int meetings() {
        return meetings.size();
    }

    synchronized void start(String meeting) {
        meeting(meeting).started = true;
    }

    synchronized void record(String meeting) {
        recorded.add(meeting);
    }

    @Override
    protected Reply answer(Request request) {
        if (request.path().equals("/oauth/token")) {
            return token(request);
        }
        if (revoked || !request.headers().first("authorization").equals("Bearer token-" + tokens)) {
            return fault(401, 124, "Invalid access token.");
        }
        var id = request.path().replaceFirst("^/v2/meetings/([^/]*).*$", "$1");
        return switch (request.method() + " " + request.path().replaceFirst("^/v2/meetings/[^/]*", "/v2/meetings/ID")) {
            case "POST " + USER -> create(json(request.body()));
            case "GET " + USER -> list();
            case "GET /v2/meetings/ID" -> known(id) ? Reply.json(200, details(id)) : unknown();
            case "PUT /v2/meetings/ID/status" -> known(id) ? end(id, json(request.body())) : unknown();
            case "DELETE /v2/meetings/ID" -> meetings.remove(id) == null ? unknown() : new Reply(204, "text/plain", "");
            case "GET /v2/meetings/ID/recordings" ->
                recorded.contains(id) ? Reply.json(200, recordings(id)) : fault(404, 3301, "no recording");
            default -> fault(404, 0, request.path());
        };
    }

    private Reply token(Request request) {
        var login = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!request.headers().first("authorization").equals("Basic " + login)
                || !request.body().equals("grant_type=account_credentials&account_id=" + ACCOUNT)) {
            return Reply.json(400, "{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}");
        }
        tokens++;
        revoked = false;
        return Reply.json(
                200, "{\"access_token\":\"token-%d\",\"token_type\":\"bearer\",\"expires_in\":3600}".formatted(tokens));
    }

    private Reply create(JsonNode body) {
        var topic = body.path("topic").asText();
        if (topic.isBlank()
                || topic.length() > 200
                || body.path("type").asInt() != 2
                || !body.path("start_time").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
            return fault(400, 300, "Validation Failed.");
        }
        var id = Long.toString(85_312_345_670L + meetings.size());
        meetings.put(id, new Meeting(body.path("agenda").asText()));
        return Reply.json(201, details(id));
    }

    private Reply list() {
        return Reply.json(
                200,
                "{\"meetings\":[%s]}"
                        .formatted(meetings.entrySet().stream()
                                .map(each -> "{\"id\":%s,\"agenda\":\"%s\"}"
                                        .formatted(each.getKey(), each.getValue().agenda))
                                .collect(Collectors.joining(","))));
    }

    private String details(String id) {
        return """
                {"id":%1$s,"uuid":"/uuid//%1$s","type":2,"status":"%2$s","start_url":"%3$s/s/%1$s?zak=secret-of-the-host",\
                "join_url":"%3$s/j/%1$s?pwd=a-password-of-many-letters"}""".formatted(id, meeting(id).started ? "started" : "waiting", url());
    }

    private Reply end(String id, JsonNode body) {
        if (!body.path("action").asText().equals("end")) {
            return fault(400, 300, "Validation Failed.");
        }
        meeting(id).started = false;
        return new Reply(204, "text/plain", "");
    }

    private String recordings(String id) {
        return """
                {"id":%1$s,"duration":60,"total_size":9,"recording_files":[
                 {"id":"file-%1$s","file_type":"MP4","status":"completed","file_size":3221225472,"play_url":"%2$s/rec/play/%1$s",
                  "recording_start":"2026-03-02T10:00:00Z","recording_end":"2026-03-02T11:00:00Z"},
                 {"id":"chat-%1$s","file_type":"CHAT","status":"completed","play_url":"%2$s/rec/chat"},
                 {"id":"new-%1$s","file_type":"MP4","status":"processing","recording_start":"2026-03-02T11:00:00Z"}]}""".formatted(id, url());
    }

    private boolean known(String id) {
        return meetings.containsKey(id);
    }

    private Meeting meeting(String id) {
        var meeting = meetings.get(id);
        if (meeting == null) {
            throw new IllegalArgumentException("no meeting " + id);
        }
        return meeting;
    }

    private static Reply unknown() {
        return fault(404, 3001, "Meeting does not exist.");
    }

    private static Reply fault(int status, int code, String message) {
        return Reply.json(status, "{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
