package dev.tutorium.video.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A JSON web token that a provider signed with a secret shared with us, by HS256 and nothing else. Providers choose that secret and
 * may choose it shorter than libraries for tokens accept.
 */
public final class SharedToken {

    private SharedToken() {}

    /** The claims, if it is genuine and has not expired; one without an expiry never does. */
    public static Optional<JsonNode> claims(String token, String secret, Instant now) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            var claims = json(parts[1]);
            return json(parts[0]).path("alg").asText().equals("HS256")
                            && MessageDigest.isEqual(Digests.hmac(secret, signed), decoded(parts[2]))
                            && isValid(claims, now)
                    ? Optional.of(claims)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isValid(JsonNode claims, Instant now) {
        return claims.isObject()
                && (!claims.has("exp")
                        || now.getEpochSecond() < claims.path("exp").asLong())
                && (!claims.has("nbf")
                        || now.getEpochSecond() >= claims.path("nbf").asLong());
    }

    private static JsonNode json(String part) throws IOException {
        return Json.read(decoded(part));
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
