package dev.tutorium.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StripeSignatureTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final byte[] BODY = "{\"id\": \"evt_1\"}".getBytes(StandardCharsets.UTF_8);
    private static final List<String> SECRETS = List.of("whsec_one");

    private static boolean genuine(byte[] body, String header, Instant now) {
        return StripeSignature.isGenuine(body, header, SECRETS, now);
    }

    private static String signed() {
        return StripeSignature.of(BODY, SECRETS, NOW);
    }

    @Test
    void a_signature_is_an_hmac_over_seconds_dot_body() {
        var header =
                StripeSignature.of("{}".getBytes(StandardCharsets.UTF_8), List.of("secret"), Instant.ofEpochSecond(1));

        assertThat(header).isEqualTo("t=1,v1=1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908");
    }

    @Test
    void what_was_signed_is_genuine() {
        assertThat(genuine(BODY, signed(), NOW)).isTrue();
    }

    @Test
    void five_minutes_are_tolerated_and_no_second_more() {
        assertThat(genuine(BODY, signed(), NOW.plusSeconds(300))).isTrue();
        assertThat(genuine(BODY, signed(), NOW.plusSeconds(301))).isFalse();
        assertThat(genuine(BODY, signed(), NOW.minusSeconds(300))).isTrue();
        assertThat(genuine(BODY, signed(), NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void a_single_other_byte_is_not_genuine() {
        var other = BODY.clone();
        other[3] ^= 1;

        assertThat(genuine(other, signed(), NOW)).isFalse();
    }

    @Test
    void another_secret_is_not_genuine() {
        assertThat(genuine(BODY, StripeSignature.of(BODY, List.of("whsec_two"), NOW), NOW))
                .isFalse();
    }

    @Test
    void one_right_signature_of_several_is_enough() {
        assertThat(genuine(BODY, StripeSignature.of(BODY, List.of("whsec_two", "whsec_one"), NOW), NOW))
                .isTrue();
    }

    @Test
    void what_is_no_signature_is_not_genuine() {
        for (var header :
                List.of("", "t=", "v1=", "t=1772445600", "t=x,v1=00", "t=99999999999999999999,v1=00", "t=1,v1=zz")) {
            assertThat(genuine(BODY, header, NOW)).as(header).isFalse();
        }
        assertThat(StripeSignature.isGenuine(BODY, null, SECRETS, NOW)).isFalse();
    }
}
