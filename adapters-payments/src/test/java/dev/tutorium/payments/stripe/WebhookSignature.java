package dev.tutorium.payments.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhooks as Stripe documents it, written apart from the library that checks them. */
public final class WebhookSignature {

    public static final String HEADER = "Stripe-Signature";

    private WebhookSignature() {}

    /** With a v1 for each secret, as while one replaces another. */
    public static String of(byte[] body, Instant at, String... secrets) {
        return Arrays.stream(secrets)
                .map(secret -> "v1=" + hmac(body, at.getEpochSecond(), secret))
                .collect(Collectors.joining(",", "t=" + at.getEpochSecond() + ",", ""));
    }

    private static String hmac(byte[] body, long seconds, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
