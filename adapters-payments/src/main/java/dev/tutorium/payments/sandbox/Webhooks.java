package dev.tutorium.payments.sandbox;

import dev.tutorium.payments.sandbox.Database.Transaction;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Webhooks waiting to be sent. Kept with what they tell of, in one transaction, and until they are answered. */
@Singleton
final class Webhooks {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 20;

    private final Database database;
    private final ObjectMapper json;
    private final InstantSource clock;

    Webhooks(Database database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    record Waiting(String eventId, String body, int attempts) {}

    void keep(Transaction transaction, ProviderEvent event, WebhookWish wish) throws SQLException {
        if (wish.copies() > 0) {
            transaction.update(
                    "insert into sandbox_provider.webhook (event_id, body, due, copies) values (?, ?, ?, ?)",
                    event.id(),
                    written(event),
                    clock.instant().plus(wish.delay()),
                    wish.copies());
        }
    }

    /** Takes what is due, for as long as sending may take; a sender that dies leaves it to be taken again. */
    List<Waiting> take() {
        var sql = """
                update sandbox_provider.webhook set due = ?, attempts = attempts + 1
                where event_id in (
                    select event_id from sandbox_provider.webhook where delivered_at is null and due <= ?
                    order by due limit ? for update skip locked)
                returning event_id, body, attempts""";
        var now = clock.instant();
        return database.transaction(transaction -> transaction.list(
                sql,
                row -> new Waiting(row.getString("event_id"), row.getString("body"), row.getInt("attempts")),
                now.plus(LEASE),
                now,
                BATCH));
    }

    /** It was answered; another copy of it may still be wanted. */
    void delivered(Waiting webhook) {
        var sql = """
                update sandbox_provider.webhook
                set copies = copies - 1, due = ?, delivered_at = case when copies = 1 then ?::timestamptz end
                where event_id = ?""";
        var now = clock.instant();
        database.transaction(transaction -> transaction.update(sql, now, now, webhook.eventId()));
    }

    /** It was not answered, or not with a 2xx: later again, each time after a longer pause. */
    void failed(Waiting webhook) {
        database.transaction(transaction -> transaction.update(
                "update sandbox_provider.webhook set due = ? where event_id = ?",
                clock.instant().plus(pause(webhook.attempts())),
                webhook.eventId()));
    }

    static Duration pause(int attempts) {
        var doubled = Duration.ofMillis(250L << Math.min(attempts, 20));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private String written(ProviderEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (IOException e) {
            throw new IllegalStateException("an event that cannot be written", e);
        }
    }

    /** What is read from a webhook's bytes; throws for what is none. */
    ProviderEvent read(byte[] body) throws IOException {
        var event = json.readValue(body, ProviderEvent.class);
        if (event == null) {
            throw new IOException("no event");
        }
        return event;
    }
}
