package dev.tutorium.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.messaging.PreferenceKeeping.Wish;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.MessagingRefusal;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Preferences.Choice;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TellingTest {

    private static final AccountId ADA = new AccountId(new UUID(9, 1));
    private static final Actor.Member MEMBER = new Actor.Member(ADA, Set.of(), new UUID(8, 1));
    private static final Addressee TO_ADA = new Addressee(ADA, "Ada", "ada@example.org", ZoneOffset.UTC, true);
    private static final Letter BOOKED =
            Letter.of(NotificationKind.SESSION_BOOKED, "booked:1", null, "Booked <now>", "At ten.", "Bring:\na pen");

    private final TellingInMemory world = new TellingInMemory();
    private final Telling telling = world.telling();
    private final PreferenceKeeping preferences =
            new PreferenceKeeping(world.choices, new TransactionsInMemory(new Memory()));

    @Test
    void what_is_told_twice_is_in_the_app_once_and_one_mail() {
        telling.tell(BOOKED, TO_ADA);
        telling.tell(BOOKED, TO_ADA);

        assertThat(inApp()).extracting(Notification::title).containsExactly("Booked <now>");
        assertThat(inApp().getFirst().text()).isEqualTo("At ten.\n\nBring:\na pen");
        assertThat(world.mails.all()).hasSize(1);
    }

    @Test
    void who_cannot_be_reached_is_told_nothing() {
        telling.tell(BOOKED, new Addressee(ADA, "Ada", "ada@example.org", ZoneOffset.UTC, false));

        assertThat(inApp()).isEmpty();
        assertThat(world.mails.all()).isEmpty();
    }

    @Test
    void each_channel_can_be_switched_off_and_on_by_kind() {
        change(NotificationKind.SESSION_BOOKED, Channel.MAIL, false);
        telling.tell(BOOKED, TO_ADA);
        assertThat(inApp()).hasSize(1);
        assertThat(world.mails.all()).isEmpty();

        change(NotificationKind.SESSION_BOOKED, Channel.MAIL, true);
        change(NotificationKind.SESSION_BOOKED, Channel.IN_APP, false);
        telling.tell(Letter.of(NotificationKind.SESSION_BOOKED, "booked:2", null, "Booked", "At ten."), TO_ADA);
        assertThat(inApp()).hasSize(1);
        assertThat(world.mails.all()).hasSize(1);
    }

    @Test
    void what_concerns_safety_or_money_is_always_mailed() {
        assertThat(preferences.change(MEMBER, List.of(wish(NotificationKind.REFUND, Channel.MAIL, false))))
                .isEqualTo(Outcome.refused(new MessagingRefusal.AlwaysTold(NotificationKind.REFUND, Channel.MAIL)));

        telling.tell(Letter.of(NotificationKind.REFUND, "refund:1", null, "Refunded", "25.00 EUR"), TO_ADA);

        assertThat(mail().unsubscribe()).isNull();
        assertThat(mail().text()).doesNotContain("Stop mails");
    }

    @Test
    void the_link_in_a_mail_stops_its_kind_and_no_other() {
        telling.tell(BOOKED, TO_ADA);
        var link = String.valueOf(mail().unsubscribe());
        assertThat(mail().text()).contains(link);
        assertThat(link).startsWith("https://tutorium.test/unsubscribe/").endsWith("/session_booked");
        var token = link.split("/", -1)[4];

        assertThat(preferences.stop(token, NotificationKind.SESSION_BOOKED)).isTrue();
        assertThat(preferences.stop(token, NotificationKind.SECURITY)).isFalse();
        assertThat(preferences.stop("guessed", NotificationKind.REVIEW)).isFalse();

        assertThat(preferences.get(MEMBER).off())
                .containsExactly(new Choice(NotificationKind.SESSION_BOOKED, Channel.MAIL));
    }

    @Test
    void a_refused_address_is_kept_for_admins_and_not_mailed_again_until_it_is_cleared() {
        var refusing = world.telling(_ -> new Mails.AddressRefused("550 no such user"));
        refusing.tell(BOOKED, TO_ADA);
        telling.tell(Letter.of(NotificationKind.REFUND, "refund:1", null, "Refunded", "25.00 EUR"), TO_ADA);
        assertThat(world.mails.all()).isEmpty();

        var oversight = new MailOversight(
                world.failures, world.failures, () -> inApp().getFirst().at());
        var failure = oversight.list(true, PageRequest.first(10)).rows().getFirst();
        assertThat(failure.reason()).isEqualTo("550 no such user");
        oversight.clear(MEMBER, failure.id());
        telling.tell(Letter.of(NotificationKind.REFUND, "refund:2", null, "Refunded", "25.00 EUR"), TO_ADA);

        assertThat(world.mails.all()).hasSize(1);
    }

    @Test
    void a_refused_message_leaves_its_address_open() {
        world.telling(_ -> new Mails.MessageRefused("554 looks like spam")).tell(BOOKED, TO_ADA);
        assertThat(world.failures.isSuppressed(TO_ADA.email())).isFalse();
    }

    @Test
    void a_mail_that_may_not_have_gone_out_is_tried_again_and_told_in_the_app_once() {
        var failing = world.telling(_ -> new Mails.Unknown("away"));
        assertThatThrownBy(() -> failing.tell(BOOKED, TO_ADA)).isInstanceOf(IllegalStateException.class);

        telling.tell(BOOKED, TO_ADA);

        assertThat(inApp()).hasSize(1);
        assertThat(world.mails.all()).hasSize(1);
    }

    @Test
    void html_says_what_the_text_says_and_nothing_in_it_is_markup() {
        var letter = BOOKED.with(new Letter.Link("Join & learn", URI.create("https://tutorium.test/join?a=1&b=2")));
        telling.tell(letter, TO_ADA);

        assertThat(mail().text())
                .contains("Hello Ada,", "Bring:\na pen", "Join & learn:\nhttps://tutorium.test/join?a=1&b=2");
        assertThat(mail().html())
                .contains(
                        "<p>Bring:<br>\na pen</p>",
                        "href=\"https://tutorium.test/join?a=1&amp;b=2\"",
                        "Join &amp; learn")
                .contains("name=\"viewport\"")
                .doesNotContain("<now>", "src=");
    }

    private List<Notification> inApp() {
        return world.notifications.all(ADA);
    }

    private Mail mail() {
        return world.mails.all().getLast();
    }

    private void change(NotificationKind kind, Channel channel, boolean wanted) {
        assertThat(preferences
                        .change(MEMBER, List.of(wish(kind, channel, wanted)))
                        .isAccepted())
                .isTrue();
    }

    private static Wish wish(NotificationKind kind, Channel channel, boolean wanted) {
        return new Wish(new Choice(kind, channel), wanted);
    }
}
