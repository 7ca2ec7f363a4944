package dev.tutorium.application.messaging.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every outgoing mail does, whatever carries it. */
public abstract class MailsContract {

    protected abstract Mails mails();

    /** The subject and text of each distinct message that has arrived for a recipient, oldest first. */
    protected abstract List<Arrived> arrivedFor(String address);

    /** What a recipient can tell of a message. */
    public record Arrived(String messageId, String subject, String text) {}

    @Test
    void a_mail_arrives_with_its_subject_and_text() {
        var id = succeeded(mails().send(mail("arrives", "ada@example.org")));

        assertThat(arrivedFor("ada@example.org")).containsExactly(new Arrived(id, "Grüße – 你好", "See you at 10:00.\n"));
    }

    @Test
    void a_repeat_is_the_same_message() {
        var first = succeeded(mails().send(mail("repeated", "bob@example.org")));
        var second = succeeded(mails().send(mail("repeated", "bob@example.org")));

        assertThat(second).isEqualTo(first);
        assertThat(arrivedFor("bob@example.org")).hasSize(1);
    }

    @Test
    void two_mails_of_different_keys_are_two_messages() {
        mails().send(mail("one", "eve@example.org"));
        mails().send(mail("two", "eve@example.org"));

        assertThat(arrivedFor("eve@example.org"))
                .extracting(Arrived::messageId)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThat(mails().send(mail("nowhere", "nowhere"))).isInstanceOf(Mails.AddressRefused.class);
    }

    protected static Mail mail(String key, String to) {
        return new Mail(
                key, to, "A Reader", "Grüße – 你好", "See you at 10:00.\n", "<p>See you at 10:00.</p>", null, null);
    }

    private static String succeeded(Mails.Answer answer) {
        assertThat(answer).isInstanceOf(Mails.Sent.class);
        return answer instanceof Mails.Sent(var id) ? id : "";
    }
}
