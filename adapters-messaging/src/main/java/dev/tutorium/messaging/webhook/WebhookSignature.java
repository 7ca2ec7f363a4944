package dev.tutorium.messaging.webhook;

import dev.tutorium.domain.messaging.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which a receiver knows a delivery as ours, as Standard Webhooks has them. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** {@code id} tells the message from others, also when it is sent again; every secret signs. */
    static Map<String, String> headers(String id, Instant at, String body, List<SigningSecret> secrets) {
        var seconds = Long.toString(at.getEpochSecond());
        var signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", seconds);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1," + signature(signed, secret))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String signature(byte[] signed, SigningSecret secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
