package dev.tutorium.messaging.mail;

import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands mail to the next server over SMTP, one connection per message. */
@Singleton
@Requires(property = "tutorium.mail.provider", value = "smtp")
final class SmtpMails implements Mails {

    private static final int REFUSED_FOR_GOOD = 500;

    private final SmtpSettings smtp;
    private final MimeMessages messages;
    private final Session session;

    SmtpMails(SmtpSettings smtp, MailSettings settings, InstantSource clock) {
        this.smtp = smtp;
        this.session = Session.getInstance(smtp.properties());
        this.messages = new MimeMessages(session, settings, clock);
    }

    @Override
    public Answer send(Mail mail) {
        MimeMessage message;
        try {
            message = messages.of(mail);
        } catch (AddressException e) {
            return new AddressRefused("not an address: " + e.getMessage());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("a mail that cannot be written: " + mail.key(), e);
        }
        try (var transport = session.getTransport("smtp")) {
            transport.connect(smtp.username(), smtp.password());
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent(message.getMessageID());
        } catch (SendFailedException e) {
            return answer(e);
        } catch (MessagingException e) {
            return new Unknown(String.valueOf(e.getMessage()));
        }
    }

    /** What the server said of the recipient, where it refused that, else of the message. */
    private static Answer answer(SendFailedException failure) {
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                var reason = String.valueOf(address.getMessage()).strip();
                return address.getReturnCode() >= REFUSED_FOR_GOOD ? new AddressRefused(reason) : new Unknown(reason);
            }
        }
        var reason = String.valueOf(failure.getMessage()).strip();
        return failure instanceof SMTPSendFailedException message && message.getReturnCode() >= REFUSED_FOR_GOOD
                ? new MessageRefused(reason)
                : new Unknown(reason);
    }
}
