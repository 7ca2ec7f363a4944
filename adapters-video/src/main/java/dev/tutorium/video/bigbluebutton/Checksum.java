package dev.tutorium.video.bigbluebutton;

import dev.tutorium.video.kernel.Digests;
import java.nio.charset.StandardCharsets;

/** How BigBlueButton signs: a digest of what is signed with the secret after it. */
enum Checksum {
    SHA1("SHA-1"),
    SHA256("SHA-256"),
    SHA384("SHA-384"),
    SHA512("SHA-512");

    private final String algorithm;

    Checksum(String algorithm) {
        this.algorithm = algorithm;
    }

    /** @param query as it is sent, without the checksum */
    String ofCall(String call, String query, String secret) {
        return of(call + query + secret);
    }

    /**
     * Of a webhook.
     *
     * @param registered the address it was registered for
     * @param body       as it came, still encoded
     */
    String ofHook(String registered, String body, String secret) {
        return of(registered + body + secret);
    }

    private String of(String signed) {
        return Digests.hash(algorithm, signed.getBytes(StandardCharsets.UTF_8));
    }
}
