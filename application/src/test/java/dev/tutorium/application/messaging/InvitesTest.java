package dev.tutorium.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.scheduling.StrictCalendar;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class InvitesTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    private static String calendar(String title, String name) {
        var entry = new Invites.Entry(
                new SessionId(new UUID(1, 1)), 2, title, TimeRange.of(AT, Duration.ofMinutes(45)), AT);
        var ada = new Addressee(new AccountId(new UUID(1, 2)), name, "ada@example.org", ZoneOffset.UTC, true);
        return new Invites("no-reply@example.org")
                .request(entry, ada, URI.create("https://example.org/join/x"))
                .calendar();
    }

    @Test
    void every_line_ends_with_crlf_and_has_at_most_75_octets() {
        var calendar = calendar("数学".repeat(60), "Ada");

        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void a_folded_line_reads_as_it_was_written() {
        var title = "数学".repeat(60);

        assertThat(calendar(title, "Ada").replace("\r\n ", "")).contains("\r\nSUMMARY:" + title + "\r\n");
    }

    @Test
    void what_has_a_meaning_in_a_calendar_is_escaped() {
        assertThat(calendar("a,b;c\\d\nATTENDEE:x", "Ada")).contains("SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x\r\n");
    }

    @Test
    void a_name_cannot_leave_its_quotes() {
        assertThat(calendar("Maths", "Ada\";RSVP=TRUE:mailto:x\r\nX:y").replace("\r\n ", ""))
                .contains("ATTENDEE;CN=\"Ada ;RSVP=TRUE:mailto:x  X:y\";PARTSTAT");
    }

    @Test
    void a_strict_reader_takes_an_invitation() {
        assertThat(StrictCalendar.events(calendar("a,b;c\\d – 数学", "Ada")))
                .singleElement()
                .satisfies(event -> assertThat(event).containsEntry("SUMMARY", "a,b;c\\d – 数学"));
    }
}
