package dev.tutorium.application.scheduling;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.scheduling.port.CalendarFeeds;
import dev.tutorium.application.scheduling.view.FeedEntries;
import dev.tutorium.application.scheduling.view.FeedEntry;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What someone teaches and takes, as a calendar (RFC 5545) that other calendars subscribe to. Whoever knows its address reads it:
 * the address holds a secret, which is kept as a hash only and can be replaced or withdrawn.
 */
public final class CalendarFeed {

    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST = 2_000;

    private final CalendarFeeds feeds;
    private final FeedEntries entries;
    private final Secrets secrets;
    private final PublicAddress address;
    private final InstantSource clock;

    public CalendarFeed(
            CalendarFeeds feeds, FeedEntries entries, Secrets secrets, PublicAddress address, InstantSource clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.secrets = secrets;
        this.address = address;
        this.clock = clock;
    }

    /** When the member's address was made. The address itself is shown once only, when it is made. */
    public Instant openedAt(Actor.Member member) {
        return feeds.openedAt(member.id()).orElseThrow(() -> new Missing("calendar feed"));
    }

    /** Makes a new address; the one before works no more. */
    public Opened open(Actor.Member member) {
        var secret = secrets.next();
        var now = clock.instant();
        feeds.open(member.id(), secrets.hash(secret), now);
        return new Opened(address.of("/calendar-feeds/" + secret + ".ics"), now);
    }

    public void close(Actor.Member member) {
        feeds.close(member.id());
    }

    /** The address of a feed and when it was made. */
    public record Opened(URI url, Instant at) {}

    /** The calendar behind a secret. {@link Missing} when it opens none. */
    public String read(String secret) {
        var account = feeds.holder(secrets.hash(secret)).orElseThrow(() -> new Missing("calendar feed"));
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var calendar = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Tutorium//Sessions//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT15M")
                .line("X-PUBLISHED-TTL", "PT15M")
                .line("X-WR-CALNAME", "Tutorium");
        entries.in(account, new TimeRange(today.minus(BACK), today.plus(AHEAD)), MOST)
                .forEach(entry -> event(calendar, account, entry));
        return calendar.line("END", "VCALENDAR").toString();
    }

    private void event(CalendarText calendar, AccountId account, FeedEntry entry) {
        calendar.line("BEGIN", "VEVENT")
                .uid(entry.session(), account)
                .line("SEQUENCE", Integer.toString(entry.sequence()))
                .time("DTSTAMP", entry.changedAt())
                .time("DTSTART", entry.start())
                .time("DTEND", entry.end())
                .text("SUMMARY", title(entry))
                .line("STATUS", entry.status())
                .line("TRANSP", entry.status().equals("CANCELLED") ? "TRANSPARENT" : "OPAQUE");
        if (entry.door() != null) {
            calendar.text("LOCATION", address.of("/join/" + entry.door()).toString());
        }
        calendar.line("END", "VEVENT");
    }

    private static String title(FeedEntry entry) {
        if (entry.others().isEmpty()) {
            return entry.title();
        }
        var first = entry.title() + " with " + entry.others().getFirst();
        var more = entry.others().size() - 1;
        return more == 0 ? first : first + " and " + more + " more";
    }
}
