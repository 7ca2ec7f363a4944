package dev.tutorium.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.payment.PaymentEvent.NoticeReceived;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of webhooks does. */
public abstract class NoticesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] BODY = "{\"id\": \"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    protected abstract Notices notices();

    protected abstract Transactions transactions();

    @Test
    void an_event_is_kept_once_whatever_its_bytes() {
        var event = UUID.randomUUID().toString();
        assertThat(keep(UUID.randomUUID(), "sandbox", event)).isTrue();
        assertThat(keep(UUID.randomUUID(), "sandbox", event)).isFalse();
        assertThat(keep(UUID.randomUUID(), "stripe", event)).isTrue();
    }

    @Test
    void it_is_handled_once() {
        var id = UUID.randomUUID();
        keep(id, "sandbox", UUID.randomUUID().toString());
        transactions().inTransaction(() -> {
            assertThat(notices().takeUnhandled(id))
                    .hasValueSatisfying(body -> assertThat(body).isEqualTo(BODY));
            notices().handled(id, NOON);
        });
        transactions().inTransaction(() -> {
            assertThat(notices().takeUnhandled(id)).isEmpty();
        });
    }

    @Test
    void what_was_forgotten_is_known_all_the_same() {
        var id = UUID.randomUUID();
        var event = UUID.randomUUID().toString();
        keep(id, "sandbox", event);
        transactions().inTransaction(() -> notices().forget(id, NOON));
        transactions().inTransaction(() -> {
            assertThat(notices().takeUnhandled(id)).isEmpty();
        });
        assertThat(keep(UUID.randomUUID(), "sandbox", event)).isFalse();
    }

    private boolean keep(UUID id, String provider, String event) {
        return transactions()
                .inTransaction(() -> notices().keep(id, provider, event, BODY, new NoticeReceived(id, NOON)));
    }
}
