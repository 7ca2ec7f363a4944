package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.identity.port.SecretsInMemory;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.scheduling.port.CalendarFeedsInMemory;
import dev.tutorium.application.scheduling.view.FeedEntry;
import dev.tutorium.domain.kernel.AccountId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CalendarFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId ADA = new AccountId(new UUID(9, 1));
    private static final Actor.Member MEMBER = new Actor.Member(ADA, Set.of(), new UUID(8, 1));

    private final CalendarFeedsInMemory feeds = new CalendarFeedsInMemory();
    private final List<FeedEntry> entries = new ArrayList<>();
    private final CalendarFeed feed = new CalendarFeed(
            feeds,
            (_, _, _) -> entries,
            new SecretsInMemory(),
            path -> URI.create("https://tutorium.test" + path),
            () -> NOW);

    @Test
    void a_feed_reads_as_strict_icalendar_and_says_what_it_was_given() {
        entries.add(entry(
                "数学, für; Anfänger\\ — " + "long ".repeat(30), List.of("Tess", "Ben", "Eve"), 3, "CONFIRMED", "door"));
        entries.add(entry("Fractions", List.of(), 0, "CANCELLED", null));

        var events = StrictCalendar.events(read());

        assertThat(events.getFirst())
                .containsEntry("SUMMARY", "数学, für; Anfänger\\ — " + "long ".repeat(30) + " with Tess and 2 more")
                .containsEntry("SEQUENCE", "3")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("LOCATION", "https://tutorium.test/join/door")
                .containsEntry("DTSTART", "20260302T100000Z");
        assertThat(events.get(1)).containsEntry("STATUS", "CANCELLED").doesNotContainKey("LOCATION");
    }

    @Test
    void the_same_sessions_are_the_same_text() {
        entries.add(entry("Fractions", List.of("Tess"), 0, "CONFIRMED", null));
        var secret = secret(feed.open(MEMBER).url());

        assertThat(feed.read(secret)).isEqualTo(feed.read(secret));
        assertThat(feed.read(secret).lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void a_new_address_ends_the_one_before_and_closing_ends_both() {
        var first = secret(feed.open(MEMBER).url());
        var second = secret(feed.open(MEMBER).url());
        assertThatThrownBy(() -> feed.read(first)).isInstanceOf(Missing.class);
        assertThat(feed.read(second)).startsWith("BEGIN:VCALENDAR");
        assertThat(feed.openedAt(MEMBER)).isEqualTo(NOW);

        feed.close(MEMBER);

        assertThatThrownBy(() -> feed.read(second)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> feed.openedAt(MEMBER)).isInstanceOf(Missing.class);
    }

    private String read() {
        return feed.read(secret(feed.open(MEMBER).url()));
    }

    private static String secret(URI url) {
        return url.getPath().replaceAll("^/calendar-feeds/|\\.ics$", "");
    }

    private static FeedEntry entry(
            String title, List<String> others, int sequence, String status, @Nullable String door) {
        return new FeedEntry(
                new UUID(1, title.length()),
                title,
                others,
                Instant.parse("2026-03-02T10:00:00Z"),
                Instant.parse("2026-03-02T11:00:00Z"),
                sequence,
                status,
                NOW,
                door);
    }
}
