package dev.tutorium.video.jitsi;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.video.kernel.RoomNames;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Set;

/**
 * Jitsi keeps no rooms: whoever knows a name is in. A name is therefore derived from the meeting with a key of
 * ours, and with a server that checks tokens each link also carries who joins, as what, and until when. Nothing goes over the
 * network.
 */
@Singleton
@Requires(property = "tutorium.video.provider", value = "jitsi", defaultValue = "jitsi")
final class JitsiRooms implements VideoRooms {

    private static final int KEY_BITS = 256;

    private final JitsiSettings jitsi;
    private final String roomKey;

    JitsiRooms(JitsiSettings jitsi) {
        this.jitsi = jitsi;
        this.roomKey = Objects.requireNonNullElseGet(
                jitsi.roomKey(), () -> new BigInteger(KEY_BITS, new SecureRandom()).toString());
    }

    @Override
    public String provider() {
        return "jitsi";
    }

    /** None: there is nobody to ask. */
    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return new RemoteResult.Succeeded<>(RoomNames.of(meeting, roomKey));
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        var link = "https://" + jitsi.domain() + "/" + reference;
        if (jitsi.appId() != null && jitsi.appSecret() != null) {
            link += "?jwt="
                    + new JitsiToken(jitsi.domain(), jitsi.appId(), jitsi.appSecret())
                            .of(reference, participant, validity);
        }
        return new RemoteResult.Succeeded<>(URI.create(link + "#userInfo.displayName=" + quoted(participant.name())
                + "&config.subject=" + quoted(meeting.title())));
    }

    /** A JSON string, as the fragment's values are, escaped for an address. */
    private static String quoted(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
        return URLEncoder.encode("\"" + plain + "\"", StandardCharsets.UTF_8).replace("+", "%20");
    }
}
