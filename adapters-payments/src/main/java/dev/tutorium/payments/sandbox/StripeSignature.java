package dev.tutorium.payments.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's signature of a webhook: {@code t=<unix seconds>,v1=<hex>}, with a v1 for every secret in use, each an HMAC-SHA256 over
 * the seconds, a dot and the body's bytes as they are.
 */
final class StripeSignature {

    static final String HEADER = "stripe-signature";

    /** How far the time in a signature may be from the clock, either way. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private StripeSignature() {}

    static String of(byte[] body, Collection<String> secrets, Instant now) {
        var seconds = Long.toString(now.getEpochSecond());
        return secrets.stream()
                .map(secret -> "v1=" + HexFormat.of().formatHex(hmac(body, secret, seconds)))
                .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
    }

    /** Whether one of the signatures is right by one of the secrets, and the time near enough. */
    static boolean isGenuine(byte[] body, @Nullable String header, Collection<String> secrets, Instant now) {
        var seconds = "";
        var signatures = new ArrayList<byte[]>();
        for (var part : header == null ? List.<String>of() : List.of(header.split(",", 20))) {
            var pair = part.strip();
            if (pair.startsWith("t=")) {
                seconds = pair.substring(2);
            } else if (pair.matches("v1=([0-9a-fA-F]{2})+")) {
                signatures.add(HexFormat.of().parseHex(pair.substring(3)));
            }
        }
        return isNear(seconds, now) && isSigned(body, seconds, signatures, secrets);
    }

    private static boolean isNear(String seconds, Instant now) {
        if (!seconds.matches("[0-9]{1,12}")) {
            return false;
        }
        var signed = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean isSigned(byte[] body, String seconds, List<byte[]> signatures, Collection<String> secrets) {
        return secrets.stream()
                .map(secret -> hmac(body, secret, seconds))
                .anyMatch(right -> signatures.stream().anyMatch(given -> MessageDigest.isEqual(right, given)));
    }

    private static byte[] hmac(byte[] body, String secret, String seconds) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
