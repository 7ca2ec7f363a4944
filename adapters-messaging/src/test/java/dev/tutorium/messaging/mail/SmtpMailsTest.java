package dev.tutorium.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.port.MailsContract;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmtpMailsTest extends MailsContract {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.setUser("tutorium", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected Mails mails() {
        return mails("secret", server.getSmtp().getPort());
    }

    @Override
    protected List<Arrived> arrivedFor(String address) {
        var byId = new LinkedHashMap<String, Arrived>();
        for (var message : server.getReceivedMessagesForDomain(address)) {
            var arrived = arrived(message);
            byId.putIfAbsent(arrived.messageId(), arrived);
        }
        return List.copyOf(byId.values());
    }

    @Test
    void a_mail_is_text_html_and_a_calendar_entry() throws MessagingException, IOException {
        var plain = mail("invite", "ada@example.org");
        var mail = new Mail(
                plain.key(),
                plain.to(),
                plain.name(),
                plain.subject(),
                plain.text(),
                plain.html(),
                new Mail.Invite("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                URI.create("https://example.org/unsubscribe/t/review"));

        mails().send(mail);

        var message = server.getReceivedMessages()[0];
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        var readings = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(readings.getContentType()).startsWith("multipart/alternative");
        assertThat(readings.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(readings.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(readings.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST");
        var file = parts.getBodyPart(1);
        assertThat(file.getContentType()).startsWith("application/ics");
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getInputStream())
                .hasSameContentAs(readings.getBodyPart(2).getInputStream());
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://example.org/unsubscribe/t/review>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void a_mail_that_cannot_be_stopped_says_nothing_of_it() throws MessagingException {
        mails().send(mail("security", "ada@example.org"));

        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, RCPT, AddressRefused",
        "450 4.2.1 try later, RCPT, Unknown",
        "554 5.7.1 looks like spam, DATA, MessageRefused",
        "451 4.3.0 try later, DATA, Unknown"
    })
    void a_refusal_for_good_tells_the_address_from_the_message(String reply, String command, String answer)
            throws IOException {
        try (var refusing = new RefusingServer(command, reply)) {
            var smtp = new SmtpSettings(
                    "127.0.0.1", refusing.port(), SmtpSettings.Security.NONE, null, null, Duration.ofSeconds(5));
            var mails =
                    new SmtpMails(smtp, new MailSettings("no-reply@example.org", "Tutorium"), InstantSource.system());

            assertThat(mails.send(mail("refused", "ada@example.org")).getClass().getSimpleName())
                    .isEqualTo(answer);
        }
    }

    @Test
    void a_name_cannot_add_headers_of_its_own() throws MessagingException {
        var plain = mail("injected", "ada@example.org");
        var subject = "Hello\r\nBcc: everyone@example.org";

        mails().send(new Mail(plain.key(), plain.to(), "Ada\r\nX-Evil: 1", subject, "", "", null, null));

        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: everyone@example.org");
    }

    @Test
    void a_server_that_refuses_the_password_may_be_asked_again() {
        assertThat(mails("wrong", server.getSmtp().getPort()).send(mail("login", "ada@example.org")))
                .isInstanceOf(Mails.Unknown.class);
    }

    @Test
    void a_server_that_is_away_may_be_asked_again() {
        var port = server.getSmtp().getPort();
        server.stop();

        assertThat(mails("secret", port).send(mail("away", "ada@example.org"))).isInstanceOf(Mails.Unknown.class);
    }

    private static SmtpMails mails(String password, int port) {
        var smtp = new SmtpSettings(
                "127.0.0.1", port, SmtpSettings.Security.NONE, "tutorium", password, Duration.ofSeconds(2));
        return new SmtpMails(smtp, new MailSettings("no-reply@example.org", "Tutorium"), InstantSource.system());
    }

    private static Arrived arrived(MimeMessage message) {
        try {
            var content = (MimeMultipart) message.getContent();
            var text = content.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
            return new Arrived(message.getMessageID(), message.getSubject(), text);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
