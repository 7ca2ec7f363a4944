package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.scheduling.CalendarText;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Calendar entries (RFC 5545, RFC 5546) for sessions. A participant's place in a session keeps its UID, and each move and each
 * cancellation raises the SEQUENCE, so that calendars move or remove the entry they have.
 *
 * @param organizer the address the entries come from; that of the platform, so that nobody learns another's
 */
public record Invites(String organizer) {

    /** What the entry says. */
    record Entry(SessionId session, int sequence, String title, TimeRange time, Instant at) {}

    Mail.Invite request(Entry entry, Addressee attendee, URI room) {
        return invite(
                "REQUEST",
                entry,
                attendee,
                event -> event.text("LOCATION", room.toString()).line("STATUS", "CONFIRMED"));
    }

    Mail.Invite cancel(Entry entry, Addressee attendee) {
        return invite("CANCEL", entry, attendee, event -> event.line("STATUS", "CANCELLED"));
    }

    private Mail.Invite invite(String method, Entry entry, Addressee attendee, UnaryOperator<CalendarText> ending) {
        var event = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("PRODID", "-//Tutorium//Sessions//EN")
                .line("VERSION", "2.0")
                .line("METHOD", method)
                .line("BEGIN", "VEVENT")
                .uid(entry.session().value(), attendee.account())
                .line("SEQUENCE", Integer.toString(entry.sequence()))
                .time("DTSTAMP", entry.at())
                .time("DTSTART", entry.time().start())
                .time("DTEND", entry.time().end())
                .text("SUMMARY", entry.title())
                .line("ORGANIZER;CN=Tutorium", "mailto:" + organizer)
                .line(
                        "ATTENDEE;CN=" + CalendarText.quoted(attendee.name()) + ";PARTSTAT=ACCEPTED;RSVP=FALSE",
                        "mailto:" + attendee.email());
        var whole = ending.apply(event).line("END", "VEVENT").line("END", "VCALENDAR");
        return new Mail.Invite(method, whole.toString());
    }
}
