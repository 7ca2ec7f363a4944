package dev.tutorium.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.messaging.SigningSecret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vector that Standard Webhooks gives for its libraries. */
class WebhookSignatureTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void a_message_is_signed_as_the_standard_has_it() {
        assertThat(WebhookSignature.headers(ID, AT, BODY, List.of(SECRET)))
                .isEqualTo(Map.of("webhook-id", ID, "webhook-timestamp", "1614265330", "webhook-signature", SIGNATURE));
    }

    @Test
    void every_secret_signs() {
        var other = SigningSecret.of(new byte[] {1, 2, 3});
        assertThat(WebhookSignature.headers(ID, AT, BODY, List.of(other, SECRET))
                        .get("webhook-signature"))
                .startsWith("v1,")
                .endsWith(" " + SIGNATURE)
                .doesNotStartWith(SIGNATURE);
    }
}
