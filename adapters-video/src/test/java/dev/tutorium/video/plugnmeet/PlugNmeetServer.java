package dev.tutorium.video.plugnmeet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.video.kernel.LocalServer;
import dev.tutorium.video.kernel.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Plays PlugNmeet: signed POST requests, protobuf's JSON in either spelling, rooms that live until they are ended. */
final class PlugNmeetServer extends LocalServer {

    static final String KEY = "plugnmeet";
    static final String SECRET = "short-secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean old;
    private final Map<String, Map<String, String>> rooms = new LinkedHashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> recordings = new LinkedHashMap<>();

    /** @param old whether it speaks as servers did before they told whether a room is active, in lowerCamelCase */
    PlugNmeetServer(boolean old) {
        this.old = old;
    }

    synchronized void record(String room) {
        recordings.put(room, "RM_" + room.hashCode() + "-1772445600123");
    }

    @Override
    protected Reply answer(Request request) {
        if (request.method().equals("GET")) {
            return enter(request.query().replaceFirst("^access_token=", ""));
        }
        var signature = HexFormat.of().formatHex(Tokens.hmac(SECRET, request.body()));
        if (!request.headers().first("api-key").equals(KEY)
                || !request.headers().first("hash-signature").equals(signature)
                || !request.headers().first("content-type").equals("application/json")) {
            return Reply.json(401, "{\"status\":false,\"msg\":\"invalid signature\"}");
        }
        return called(request.path(), json(request.body()));
    }

    private Reply called(String path, JsonNode body) {
        var room = body.path("room_id").asText();
        return switch (path) {
            case "/auth/room/create" -> create(room, body);
            case "/auth/room/getJoinToken" -> token(room, body.path("user_info"));
            case "/auth/room/isRoomActive" ->
                old ? told(rooms.containsKey(room), "") : told(true, ",\"is_active\":" + rooms.containsKey(room));
            case "/auth/room/getActiveRoomInfo" -> info(room);
            case "/auth/room/endRoom" -> told(rooms.remove(room) != null, "");
            case "/auth/recording/fetch" ->
                recordings(body.path("room_ids").path(0).asText());
            case "/auth/recording/getDownloadToken" ->
                told(recordings.containsValue(body.path("record_id").asText()), ",\"token\":\"download.token\"");
            default -> Reply.json(404, "{}");
        };
    }

    private Reply create(String room, JsonNode body) {
        var title = body.path("metadata").path("room_title").asText();
        if (!room.matches("[A-Za-z0-9_-]+") || title.isBlank()) {
            return told(false, "");
        }
        rooms.computeIfAbsent(room, _ -> new LinkedHashMap<>());
        return told(true, ",\"room_info\":{\"room_id\":\"%s\",\"sid\":\"RM_1\"}".formatted(room));
    }

    private Reply token(String room, JsonNode user) {
        if (!rooms.containsKey(room) || user.path("name").asText().isBlank()) {
            return told(false, "");
        }
        var token = "token." + tokens.size() + "." + user.path("is_admin").asBoolean();
        tokens.put(token, room + " " + user.path("user_id").asText());
        return told(true, ",\"token\":\"" + token + "\"");
    }

    private Reply enter(String token) {
        var visit = tokens.getOrDefault(token, "- -").split(" ", -1);
        var room = rooms.get(visit[0]);
        if (room == null) {
            return new Reply(404, "text/html", "no such room");
        }
        room.put("PA_" + token, visit[1]);
        return new Reply(200, "text/html", "welcome");
    }

    private Reply info(String room) {
        var participants = rooms.getOrDefault(room, Map.of()).entrySet().stream()
                .map(each -> "{\"sid\":\"%s\",\"identity\":\"%s\",\"%s\":\"1772445600\"}"
                        .formatted(each.getKey(), each.getValue(), old ? "joinedAt" : "joined_at"))
                .collect(Collectors.joining(","));
        return told(
                rooms.containsKey(room),
                ",\"room\":{\"%s\":[%s]}".formatted(old ? "participantsInfo" : "participants_info", participants));
    }

    private Reply recordings(String room) {
        if (!recordings.containsKey(room)) {
            return Reply.json(200, "{\"status\":false,\"msg\":\"no recordings found\"}");
        }
        return told(true, """
                ,"result":{"%s":[{"%s":"%s","%s":"1772445600","%s":%s}]}""".formatted(
                        old ? "recordingsList" : "recordings_list",
                        old ? "recordId" : "record_id",
                        recordings.get(room),
                        old ? "creationTime" : "creation_time",
                        old ? "fileSize" : "file_size",
                        old ? "12.5" : "1048576"));
    }

    private static Reply told(boolean status, String more) {
        return Reply.json(
                200, "{\"status\":%s,\"msg\":\"%s\"%s}".formatted(status, status ? "success" : "failed", more));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
