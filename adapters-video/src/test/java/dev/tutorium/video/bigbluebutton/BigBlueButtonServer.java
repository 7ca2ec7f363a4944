package dev.tutorium.video.bigbluebutton;

import dev.tutorium.video.kernel.LocalServer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plays BigBlueButton with its webhooks: signed GET requests, XML, meetings that live while someone is in them. */
public final class BigBlueButtonServer extends LocalServer {

    public static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

    private static final String API = "/bigbluebutton/api/";

    private final String algorithm;
    private final Map<String, Meeting> meetings = new LinkedHashMap<>();
    private final Map<String, List<String>> recordings = new LinkedHashMap<>();
    private final Set<String> hooks = new TreeSet<>();
    private long time = 1_772_445_600_000L;

    private static final class Meeting {
        private final long created;
        private final Map<String, String> inside = new LinkedHashMap<>();

        Meeting(long created) {
            this.created = created;
        }
    }

    /** @param algorithm what it accepts checksums in, as Java calls it */
    public BigBlueButtonServer(String algorithm) {
        this.algorithm = algorithm;
    }

    public String api() {
        return url() + API;
    }

    /** The meetings that live, by their id. */
    public synchronized Set<String> meetings() {
        return Set.copyOf(meetings.keySet());
    }

    /** The addresses that are called back. */
    public synchronized Set<String> hooks() {
        return Set.copyOf(hooks);
    }

    /** Nobody was in a meeting for too long, or the server was started again. */
    public synchronized void forget(String meeting) {
        meetings.remove(meeting);
    }

    /** A recording of a meeting is published. */
    public synchronized String record(String meeting) {
        var id = meeting.hashCode() + "-" + ++time;
        recordings.computeIfAbsent(meeting, _ -> new ArrayList<>()).add(id);
        return id;
    }

    public synchronized void deleteRecordings(String meeting) {
        recordings.remove(meeting);
    }

    /** The body of a webhook about someone in a meeting, or about the meeting alone. */
    public static String event(String event, String meeting, String account, long at) {
        var json = """
                [{"data":{"type":"event","id":"%s","attributes":{"meeting":{"internal-meeting-id":"x-1","external-meeting-id":"%s"},\
                "user":{"internal-user-id":"w_%s","external-user-id":"%s","name":"N","role":"VIEWER"}},"event":{"ts":%d}}}]""".formatted(event, meeting, account.hashCode(), account, at);
        return "domain=bbb.test&event=" + URLEncoder.encode(json, StandardCharsets.UTF_8) + "&timestamp=" + at;
    }

    /** The checksum of a webhook. */
    public static String signature(String registered, String body) {
        return digest("SHA-1", registered + body + SECRET);
    }

    @Override
    protected Reply answer(Request request) {
        if (!request.method().equals("GET") || !request.path().startsWith(API)) {
            return new Reply(404, "text/html", "not here");
        }
        var call = request.path().substring(API.length());
        var parts = request.query().split("&?checksum=", -1);
        if (parts.length != 2 || !parts[1].equals(digest(algorithm, call + parts[0] + SECRET))) {
            return failed("checksumError", "Checksums do not match");
        }
        var parameters = parameters(parts[0]);
        return switch (call) {
            case "create" -> create(parameters);
            case "join" -> join(parameters);
            case "getMeetingInfo" -> info(parameters);
            case "end" -> end(parameters);
            case "getRecordings" -> recordings(parameters);
            case "hooks/create" -> hook(parameters);
            default -> failed("unsupportedRequest", call);
        };
    }

    private Reply create(Map<String, String> parameters) {
        var id = parameters.getOrDefault("meetingID", "");
        var name = parameters.getOrDefault("name", "");
        if (!id.matches("[A-Za-z0-9_-]{2,256}") || name.length() < 2 || name.length() > 64) {
            return failed("validationError", "name or meetingID");
        }
        var known = meetings.containsKey(id);
        var meeting = meetings.computeIfAbsent(id, _ -> new Meeting(++time));
        return succeeded("""
                <meetingID>%s</meetingID><createTime>%d</createTime><messageKey>%s</messageKey>""".formatted(id, meeting.created, known ? "duplicateWarning" : ""));
    }

    private Reply join(Map<String, String> parameters) {
        var meeting = meetings.get(parameters.getOrDefault("meetingID", ""));
        var name = parameters.getOrDefault("fullName", "");
        if (meeting == null || name.isBlank() || name.length() > 64) {
            return error("notFound");
        }
        if (!List.of("MODERATOR", "VIEWER").contains(parameters.getOrDefault("role", ""))) {
            return error("invalidRole");
        }
        if (!parameters.getOrDefault("createTime", "").equals(Long.toString(meeting.created))) {
            return error("mismatchCreateTimeParam");
        }
        meeting.inside.put(parameters.getOrDefault("userID", "w_1"), name + " " + parameters.get("role"));
        return new Reply(302, "text/html", url() + "/html5client/join?sessionToken=t");
    }

    private Reply error(String key) {
        return new Reply(302, "text/html", url() + "/?errors=" + key);
    }

    private Reply info(Map<String, String> parameters) {
        var meeting = meetings.get(parameters.getOrDefault("meetingID", ""));
        if (meeting == null) {
            return failed("notFound", "We could not find a meeting with that meeting ID");
        }
        var attendees = meeting.inside.entrySet().stream()
                .map(each -> "<attendee><userID>%s</userID><fullName>%s</fullName></attendee>"
                        .formatted(each.getKey(), escaped(each.getValue())))
                .collect(Collectors.joining());
        return succeeded(
                "<running>%s</running><hasBeenForciblyEnded>false</hasBeenForciblyEnded><attendees>%s</attendees>"
                        .formatted(!meeting.inside.isEmpty(), attendees));
    }

    private Reply end(Map<String, String> parameters) {
        return meetings.remove(parameters.getOrDefault("meetingID", "")) == null
                ? failed("notFound", "We could not find a meeting with that meeting ID")
                : succeeded("<messageKey>sentEndMeetingRequest</messageKey>");
    }

    private Reply recordings(Map<String, String> parameters) {
        var found = recordings.getOrDefault(parameters.getOrDefault("meetingID", ""), List.of());
        if (found.isEmpty()) {
            return succeeded("<recordings></recordings><messageKey>noRecordings</messageKey>");
        }
        return succeeded("<recordings>%s</recordings>"
                .formatted(found.stream().map(id -> """
                        <recording><recordID>%1$s</recordID><state>published</state><startTime>1772445600000</startTime>\
                        <endTime>1772449200000</endTime><size>1048576</size><playback><format><type>presentation</type>\
                        <url>%2$s/playback/%1$s</url><length>60</length></format></playback></recording>""".formatted(id, url())).collect(Collectors.joining())));
    }

    private Reply hook(Map<String, String> parameters) {
        var callback = parameters.get("callbackURL");
        if (callback == null) {
            return failed("missingParamCallbackURL", "You must specify a callbackURL");
        }
        return succeeded("<hookID>5a4c1b1e-7f0b-4a57-9c7b-0f6f4d1f7a10</hookID><messageKey>%s</messageKey>"
                .formatted(hooks.add(callback) ? "" : "duplicateWarning"));
    }

    private static Reply succeeded(String content) {
        return xml("<response><returncode>SUCCESS</returncode>" + content + "</response>");
    }

    private static Reply failed(String key, String message) {
        return xml(
                "<response><returncode>FAILED</returncode><messageKey>%s</messageKey><message>%s</message></response>"
                        .formatted(key, escaped(message)));
    }

    private static Reply xml(String body) {
        return new Reply(200, "text/xml;charset=utf-8", body);
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
