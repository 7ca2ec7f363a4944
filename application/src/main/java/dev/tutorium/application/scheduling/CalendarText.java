package dev.tutorium.application.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Writes iCalendar (RFC 5545): lines end with CRLF, and one of more than 75 octets goes on in the next, after a blank. */
public final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder written = new StringBuilder();

    /** A line whose value is written as it is: it must not hold a line break. */
    public CalendarText line(String name, String value) {
        var octets = 0;
        for (var character : (Iterable<Integer>) (name + ":" + value).codePoints()::iterator) {
            var text = Character.toString(character);
            var size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(text);
            octets += size;
        }
        written.append("\r\n");
        return this;
    }

    /** A line of text that people wrote: what has a meaning in a calendar loses it, and control characters become blanks. */
    public CalendarText text(String name, String value) {
        return line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    /** The identity of someone's place in a session, the same in invitations and in feeds. */
    public CalendarText uid(UUID session, AccountId participant) {
        return line("UID", session + "." + participant.value() + "@tutorium");
    }

    public CalendarText time(String name, Instant time) {
        return line(name, UTC.format(time));
    }

    /** Text for the inside of a quoted parameter. */
    public static String quoted(String value) {
        return "\"" + value.replaceAll("[\"\\p{Cntrl}]", " ") + "\"";
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
