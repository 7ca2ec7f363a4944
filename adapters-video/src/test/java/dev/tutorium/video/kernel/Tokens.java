package dev.tutorium.video.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the tokens and signatures that providers make. */
public final class Tokens {

    private Tokens() {}

    /** A JSON web token by HS256. */
    public static String signed(Map<String, ?> claims, String secret) {
        var start = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + part(Json.write(claims));
        return start + "." + part(hmac(secret, start));
    }

    /** One that says itself that it is not signed. */
    public static String unsigned(Map<String, ?> claims) {
        return part("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + part(Json.write(claims)) + ".";
    }

    public static byte[] hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
