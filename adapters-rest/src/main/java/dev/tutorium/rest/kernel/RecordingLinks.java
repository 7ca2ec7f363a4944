package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.domain.kernel.RecordingId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to recordings that work for a while for whoever has them: the recording's id, when the link ends, and both signed with the
 * key of access tokens.
 */
@Singleton
public final class RecordingLinks {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final PublicAddress address;
    private final InstantSource clock;

    RecordingLinks(AccessTokenKey configured, PublicAddress address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
        var secret = configured.key();
        key = new SecretKeySpec(
                secret == null || secret.isBlank()
                        ? new SecureRandom().generateSeed(32)
                        : secret.getBytes(StandardCharsets.UTF_8),
                ALGORITHM);
    }

    /** A link and when it ends. */
    public record Link(URI url, Instant expiresAt) {}

    public Link to(RecordingId recording) {
        var end = clock.instant().plus(LIFE).getEpochSecond();
        var signed = recording.value() + "." + end;
        return new Link(address.of("/recordings/" + signed + "." + signature(signed)), Instant.ofEpochSecond(end));
    }

    /** The recording a link is to, if we made the link and it has not ended. */
    public Optional<RecordingId> recording(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !isSigned(parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return clock.instant().getEpochSecond() < Long.parseLong(parts[1])
                ? Optional.of(new RecordingId(UUID.fromString(parts[0])))
                : Optional.empty();
    }

    private boolean isSigned(String signed, String signature) {
        return MessageDigest.isEqual(
                signature(signed).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bytes = mac.doFinal(("recording " + signed).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
