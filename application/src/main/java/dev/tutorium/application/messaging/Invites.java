package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Calendar entries (RFC 5545, RFC 5546) for sessions. A participant's place in a session keeps its UID, and each move and
 * each cancellation raises the SEQUENCE, so that calendars move or remove the entry they have.
 *
 * @param organizer the address the entries come from; that of the platform, so that nobody learns another's
 */
public record Invites(String organizer) {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What the entry says. */
    record Entry(SessionId session, int sequence, String title, TimeRange time, Instant at) {}

    Mail.Invite request(Entry entry, Addressee attendee, URI room) {
        var place = List.of("LOCATION:" + escaped(room.toString()), "STATUS:CONFIRMED");
        return new Mail.Invite("REQUEST", calendar("REQUEST", entry, attendee, place));
    }

    Mail.Invite cancel(Entry entry, Addressee attendee) {
        return new Mail.Invite("CANCEL", calendar("CANCEL", entry, attendee, List.of("STATUS:CANCELLED")));
    }

    private String calendar(String method, Entry entry, Addressee attendee, List<String> rest) {
        var lines = new StringBuilder();
        for (var line : List.of(
                "BEGIN:VCALENDAR",
                "PRODID:-//Tutorium//Sessions//EN",
                "VERSION:2.0",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:%s.%s@tutorium"
                        .formatted(entry.session().value(), attendee.account().value()),
                "SEQUENCE:" + entry.sequence(),
                "DTSTAMP:" + UTC.format(entry.at()),
                "DTSTART:" + UTC.format(entry.time().start()),
                "DTEND:" + UTC.format(entry.time().end()),
                "SUMMARY:" + escaped(entry.title()),
                "ORGANIZER;CN=Tutorium:mailto:" + organizer,
                "ATTENDEE;CN=\"%s\";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:%s"
                        .formatted(attendee.name().replaceAll("[\"\\p{Cntrl}]", " "), attendee.email()))) {
            folded(lines, line);
        }
        rest.forEach(line -> folded(lines, line));
        folded(lines, "END:VEVENT");
        folded(lines, "END:VCALENDAR");
        return lines.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Adds a line; one of more than 75 octets goes on in the next lines, each of which begins with a blank. */
    private static void folded(StringBuilder lines, String line) {
        var octets = 0;
        for (var character : (Iterable<Integer>) line.codePoints()::iterator) {
            var text = Character.toString(character);
            var size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(text);
            octets += size;
        }
        lines.append("\r\n");
    }
}
