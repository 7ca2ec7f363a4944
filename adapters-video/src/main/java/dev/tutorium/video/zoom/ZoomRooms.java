package dev.tutorium.video.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.RoomNames;
import dev.tutorium.video.zoom.ZoomCalls.Again;
import dev.tutorium.video.zoom.ZoomCalls.Answer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting for each session. Zoom has no keys that make creating safe to repeat, so a meeting carries a name of ours that is looked
 * for first. The host's link makes whoever has it the host: it is asked for when the teacher joins, and kept nowhere. Zoom tells the
 * names of those who came and not their accounts, so it does not tell attendance.
 */
@Singleton
final class ZoomRooms implements VideoRooms {

    static final String PROVIDER = "zoom";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final long NO_SUCH_MEETING = 3001;
    private static final int LONGEST_TOPIC = 200;
    private static final int SCHEDULED = 2;

    private final ZoomCalls calls;
    private final ZoomSettings settings;

    ZoomRooms(ZoomCalls calls, ZoomSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.END, Capability.RUNNING, Capability.RECORDINGS);
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        var name = RoomNames.of(meeting, settings.clientSecret());
        return calls.get("list-meetings", meetings() + "?type=scheduled&page_size=300")
                .then(answer -> {
                    var known = Json.all(answer.body().path("meetings")).stream()
                            .filter(each -> Json.text(each, "agenda").equals(name))
                            .findFirst();
                    if (answer.status() != OK) {
                        return answer.declined();
                    }
                    return known.isPresent() ? new Succeeded<>(Json.text(known.get(), "id")) : created(meeting, name);
                });
    }

    /** A lost answer is found by its name when it is asked for again. */
    private RemoteResult<String> created(Meeting meeting, String name) {
        var meetingSettings = Map.of(
                "join_before_host", false,
                "waiting_room", false,
                "auto_recording", settings.record() ? "cloud" : "none");
        var body = Map.of(
                "topic",
                RoomNames.line(meeting.title(), LONGEST_TOPIC),
                "type",
                SCHEDULED,
                "start_time",
                meeting.time().start().truncatedTo(ChronoUnit.SECONDS).toString(),
                "duration",
                Math.max(1, meeting.time().length().toMinutes()),
                "timezone",
                "UTC",
                "agenda",
                name,
                "settings",
                meetingSettings);
        return calls.ask("create-meeting", "POST", meetings(), body, Again.NOT_SAFE)
                .then(answer -> {
                    var id = Json.text(answer.body(), "id");
                    return answer.status() == CREATED && !id.isEmpty() ? new Succeeded<>(id) : answer.declined();
                });
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        var name = participant.part() == Part.MODERATOR ? "start_url" : "join_url";
        return calls.get("get-meeting", "/meetings/" + encoded(reference)).then(answer -> {
            var link = Json.text(answer.body(), name);
            return link.matches("https?://\\S+") ? new Succeeded<>(URI.create(link)) : answer.declined();
        });
    }

    @Override
    public RemoteResult<Gathering> look(String reference) {
        return calls.get("get-meeting", "/meetings/" + encoded(reference)).then(answer -> {
            var status = Json.text(answer.body(), "status");
            return isUnknown(answer) || !status.isEmpty()
                    ? new Succeeded<>(new Gathering(status.equals("started"), List.of()))
                    : answer.declined();
        });
    }

    /** Ends it if it goes on, and takes it away, so that nobody starts it again. */
    @Override
    public RemoteResult<Ended> end(String reference) {
        var path = "/meetings/" + encoded(reference);
        var ending = Map.of("action", "end");
        return calls.ask("end-meeting", "PUT", path + "/status", ending, Again.SAFE)
                .then(_ -> calls.ask("delete-meeting", "DELETE", path, null, Again.SAFE)
                        .then(answer -> isUnknown(answer) || answer.status() / 100 == 2
                                ? new Succeeded<>(new Ended())
                                : answer.declined()));
    }

    @Override
    public RemoteResult<List<Recorded>> recordings(String reference) {
        return calls.get("get-recordings", "/meetings/" + encoded(reference) + "/recordings")
                .then(answer -> {
                    var files = answer.body().path("recording_files");
                    return isUnknown(answer) || files.isArray()
                            ? new Succeeded<>(Json.all(files).stream()
                                    .flatMap(each -> recorded(each).stream())
                                    .toList())
                            : answer.declined();
                });
    }

    /** Films only, and only those that are made ready. */
    private static Optional<Recorded> recorded(JsonNode file) {
        var link = Json.text(file, "play_url");
        var start = instant(Json.text(file, "recording_start"));
        var end = instant(Json.text(file, "recording_end"));
        if (!Json.text(file, "file_type").equals("MP4")
                || !Json.text(file, "status").equals("completed")
                || !link.matches("https?://\\S+")
                || start.isEmpty()) {
            return Optional.empty();
        }
        var length = end.filter(each -> !each.isBefore(start.get()))
                .map(each -> Duration.between(start.get(), each))
                .orElse(null);
        var size = Json.number(file, "file_size");
        return Optional.of(new Recorded(
                Json.text(file, "id"),
                URI.create(link),
                length,
                size.isPresent() ? size.getAsLong() : null,
                start.get()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String meetings() {
        return "/users/" + encoded(settings.user()) + "/meetings";
    }

    private static boolean isUnknown(Answer answer) {
        return answer.status() == NOT_FOUND || answer.code() == NO_SUCH_MEETING;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
