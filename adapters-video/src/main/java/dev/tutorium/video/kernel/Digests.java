package dev.tutorium.video.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and keyed digests, as the providers sign with. */
public final class Digests {

    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /** In lower-case hexadecimal. */
    public static String hash(String algorithm, byte[] data) {
        return HexFormat.of().formatHex(digest(algorithm, data));
    }

    public static String base64OfSha256(byte[] data) {
        return Base64.getEncoder().encodeToString(digest("SHA-256", data));
    }

    public static byte[] hmac(String key, byte[] data) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In lower-case hexadecimal. */
    public static String hmacHex(String key, byte[] data) {
        return HexFormat.of().formatHex(hmac(key, data));
    }

    /** In a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
