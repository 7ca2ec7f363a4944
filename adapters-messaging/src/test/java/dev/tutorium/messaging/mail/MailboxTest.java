package dev.tutorium.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.port.MailsContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MailboxTest extends MailsContract {

    private final EmbeddedPostgres postgres = start();
    private final Mailbox mailbox = mailbox();

    @BeforeAll
    void migrate() {
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Override
    protected Mails mails() {
        return mailbox;
    }

    @Override
    protected List<Arrived> arrivedFor(String address) {
        return mailbox.newest(address, 10).reversed().stream()
                .map(mail -> new Arrived(mail.messageId(), mail.subject(), mail.text()))
                .toList();
    }

    @Test
    void mail_is_still_there_after_a_restart() {
        mailbox.send(mail("kept", "kept@example.org"));

        assertThat(mailbox().newest("kept@example.org", 10)).hasSize(1);
    }

    @Test
    void a_recipient_is_found_in_any_case() {
        mailbox.send(mail("case", "Case@Example.org"));

        assertThat(mailbox.newest("case@example.ORG", 10)).hasSize(1);
    }

    @Test
    void a_page_is_bounded_and_starts_with_the_newest() {
        mailbox.send(mail("older", "page@example.org"));
        mailbox.send(mail("newer", "page@example.org"));

        assertThat(mailbox.newest("page@example.org", 1))
                .extracting(KeptMail::messageId)
                .containsExactly(MessageId.of("newer", "example.org"));
    }

    private Mailbox mailbox() {
        return new Mailbox(
                postgres.getPostgresDatabase(),
                new MailSettings("no-reply@example.org", "Tutorium"),
                InstantSource.system());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
