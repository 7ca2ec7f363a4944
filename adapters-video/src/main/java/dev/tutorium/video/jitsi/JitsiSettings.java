package dev.tutorium.video.jitsi;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A Jitsi Meet server.
 *
 * @param domain    its host, with a port where it is not 443
 * @param roomKey   what the names of rooms are derived with, the same on every node: whoever has it can find every room; null in
 *                  development, where each process makes its own
 * @param appId     the application the server's token authentication knows us as; null for a server that is open to all
 * @param appSecret the secret shared with it, at least 32 bytes as HS256 asks for
 */
@ConfigurationProperties("tutorium.video.jitsi")
record JitsiSettings(
        @Bindable(defaultValue = "meet.jit.si") String domain,
        @Nullable String roomKey,
        @Nullable String appId,
        @Nullable String appSecret) {

    private static final int SHORTEST_SECRET = 32;

    JitsiSettings {
        if ((appId == null) != (appSecret == null)) {
            throw new IllegalArgumentException("tutorium.video.jitsi: app-id and app-secret go together");
        }
        if (appSecret != null && appSecret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("tutorium.video.jitsi.app-secret: at least 32 bytes");
        }
    }
}
