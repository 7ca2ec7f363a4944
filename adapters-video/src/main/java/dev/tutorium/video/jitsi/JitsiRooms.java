package dev.tutorium.video.jitsi;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.TimeRange;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Jitsi keeps no rooms: whoever knows a name is in. A name is therefore derived from the session and its revision with a key of
 * ours, and with a server that checks tokens each link also carries who joins, as what, and until when. Nothing goes over the
 * network.
 */
@Singleton
@Requires(property = "tutorium.video.provider", value = "jitsi", defaultValue = "jitsi")
final class JitsiRooms implements VideoRooms {

    private static final int BASE_36 = 36;

    private static final int KEY_BYTES = 32;

    private final JitsiSettings jitsi;
    private final byte[] roomKey;

    JitsiRooms(JitsiSettings jitsi) {
        this.jitsi = jitsi;
        var configured = jitsi.roomKey();
        this.roomKey = configured == null
                ? new SecureRandom().generateSeed(KEY_BYTES)
                : configured.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return new RemoteResult.Succeeded<>(
                "tutorium-" + derived(meeting.session().value() + "/" + meeting.revision()));
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

    private String derived(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(roomKey, "HmacSHA256"));
            var bytes = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, bytes).toString(BASE_36).substring(0, 30);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JSON string, as the fragment's values are, escaped for an address. */
    private static String quoted(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
        return URLEncoder.encode("\"" + plain + "\"", StandardCharsets.UTF_8).replace("+", "%20");
    }
}
