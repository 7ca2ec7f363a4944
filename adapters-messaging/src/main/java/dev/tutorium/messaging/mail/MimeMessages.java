package dev.tutorium.messaging.mail;

import dev.tutorium.application.messaging.port.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

/**
 * Writes a mail as MIME: the same text plain and as HTML, and the calendar entry as a third reading of it, which calendars act on,
 * and once more as a file for readers that know no better.
 */
final class MimeMessages {

    private final Session session;
    private final MailSettings settings;
    private final InstantSource clock;

    MimeMessages(Session session, MailSettings settings, InstantSource clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage of(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var id = MessageId.of(mail.key(), settings.domain());
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(settings.from(), settings.fromName(), "UTF-8"));
        var recipient = new InternetAddress(mail.to(), true);
        recipient.setPersonal(oneLine(mail.name()), "UTF-8");
        message.setRecipient(RecipientType.TO, recipient);
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var stop = mail.unsubscribe();
        if (stop != null) {
            message.setHeader("List-Unsubscribe", "<" + stop + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var invite = mail.invite();
        message.setContent(invite == null ? readings(mail) : withFile(readings(mail), invite));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart readings(Mail mail) throws MessagingException {
        var readings = new MimeMultipart("alternative");
        readings.addBodyPart(part(mail.text(), "text/plain; charset=UTF-8"));
        readings.addBodyPart(part(mail.html(), "text/html; charset=UTF-8"));
        var invite = mail.invite();
        if (invite != null) {
            readings.addBodyPart(part(invite.calendar(), "text/calendar; charset=UTF-8; method=" + invite.method()));
        }
        return readings;
    }

    private static MimeMultipart withFile(MimeMultipart readings, Mail.Invite invite) throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(readings);
        var file = part(invite.calendar(), "application/ics; name=\"invite.ics\"");
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", body, file);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    /** A header is one line: whoever named themselves cannot add headers of their own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
