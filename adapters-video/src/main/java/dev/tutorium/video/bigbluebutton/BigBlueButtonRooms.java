package dev.tutorium.video.bigbluebutton;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.RoomNames;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rooms are meetings under an id that only we can tell. The server forgets a meeting that nobody is in, so every link is made for
 * the meeting as it is created then; creating it again while it lives changes nothing. A link names that very meeting by its time of
 * creation and leads into no later one.
 */
@Singleton
final class BigBlueButtonRooms implements VideoRooms {

    static final String PROVIDER = "bigbluebutton";

    /** Where the server calls us back. */
    static final String CALLBACK = "/api/webhooks/bbb";

    private static final int LONGEST_NAME = 64;

    private final BigBlueButtonCalls calls;
    private final BigBlueButtonSettings settings;
    private final PublicAddress address;

    BigBlueButtonRooms(BigBlueButtonCalls calls, BigBlueButtonSettings settings, PublicAddress address) {
        this.calls = calls;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        var reference = RoomNames.of(meeting, settings.secret());
        return created(meeting, reference).then(_ -> new Succeeded<>(reference));
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        return created(meeting, reference)
                .then(createTime -> new Succeeded<>(link(reference, participant, createTime)));
    }

    private URI link(String reference, Participant participant, String createTime) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("fullName", RoomNames.line(participant.name(), LONGEST_NAME));
        parameters.put("meetingID", reference);
        parameters.put("role", participant.part() == Part.MODERATOR ? "MODERATOR" : "VIEWER");
        parameters.put("createTime", createTime);
        parameters.put("userID", participant.account().value().toString());
        return calls.address("join", parameters);
    }

    /** When the meeting that lives now was created. Passwords are left out, as two of them would have to be the same each time. */
    private RemoteResult<String> created(Meeting meeting, String reference) {
        var callback = address.of(CALLBACK).toString();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("name", RoomNames.line(meeting.title(), LONGEST_NAME));
        parameters.put("meetingID", reference);
        parameters.put("record", Boolean.toString(settings.record()));
        parameters.put("meta_endCallbackUrl", callback);
        parameters.put("meta_bbb-recording-ready-url", callback);
        return calls.ask(
                "create",
                parameters,
                answer -> answer.succeeded() && answer.number("createTime") > 0
                        ? new Succeeded<>(answer.text("createTime"))
                        : BigBlueButtonCalls.declined(answer));
    }

    @Override
    public RemoteResult<Gathering> look(String reference) {
        return calls.ask("getMeetingInfo", Map.of("meetingID", reference), answer -> {
            if (answer.messageKey().equals("notFound")) {
                return new Succeeded<>(new Gathering(false, List.of()));
            }
            return answer.succeeded() ? new Succeeded<>(gathering(answer)) : BigBlueButtonCalls.declined(answer);
        });
    }

    private static Gathering gathering(Answer answer) {
        var inside = answer.all("attendees", "attendee").stream()
                .flatMap(each -> Json.uuid(each.text("userID")).stream())
                .map(account -> new Visitor(new AccountId(account), null))
                .distinct()
                .toList();
        var running = answer.isTrue("running") && !answer.isTrue("hasBeenForciblyEnded");
        return new Gathering(running, running ? inside : List.of());
    }

    @Override
    public RemoteResult<Ended> end(String reference) {
        return calls.ask(
                "end",
                Map.of("meetingID", reference),
                answer -> answer.succeeded() || answer.messageKey().equals("notFound")
                        ? new Succeeded<>(new Ended())
                        : BigBlueButtonCalls.declined(answer));
    }

    @Override
    public RemoteResult<List<Recorded>> recordings(String reference) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("meetingID", reference);
        parameters.put("state", "published");
        return calls.ask(
                "getRecordings",
                parameters,
                answer -> answer.succeeded()
                        ? new Succeeded<>(answer.all("recordings", "recording").stream()
                                .flatMap(each -> recorded(each).stream())
                                .toList())
                        : BigBlueButtonCalls.declined(answer));
    }

    /** One that cannot be watched yet, or is damaged, is none. */
    private static List<Recorded> recorded(Answer recording) {
        var link = link(recording);
        var start = Instant.ofEpochMilli(recording.number("startTime"));
        var end = Instant.ofEpochMilli(recording.number("endTime"));
        if (link == null || recording.text("recordID").isEmpty() || end.isBefore(start)) {
            return List.of();
        }
        var bytes = recording.number("size");
        return List.of(new Recorded(
                recording.text("recordID"), link, Duration.between(start, end), bytes == 0 ? null : bytes, start));
    }

    private static @Nullable URI link(Answer recording) {
        return recording.all("playback", "format").stream()
                .map(format -> format.text("url"))
                .filter(url -> url.matches("https?://\\S+"))
                .findFirst()
                .map(URI::create)
                .orElse(null);
    }
}
