package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.domain.identity.IdentityEvent.LinkRequested;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkMailingTest {

    private final IdentityInMemory identity = new IdentityInMemory();

    private LinkRequested takeRequest() {
        return (LinkRequested) identity.tokens.takeEvents().getLast();
    }

    @Test
    void asking_for_a_new_password_without_an_account_sends_nothing() {
        identity.requests.requestPasswordReset(VISITOR, "nobody@example.org");
        identity.deliver();
        assertThat(identity.mails.all()).isEmpty();
    }

    @Test
    void a_suspended_account_is_sent_no_link() {
        identity.zoeSignsUp();
        identity.tokens.takeEvents();
        identity.accounts.record(identity.account("zoe@example.org").suspend("spam", identity.clock.instant()));
        identity.requests.requestPasswordReset(VISITOR, "zoe@example.org");
        identity.requests.requestMagicLink(VISITOR, new LinkRequests.MagicLink("zoe@example.org", null, null, null));
        identity.deliver();
        assertThat(identity.mails.all()).isEmpty();
    }

    @Test
    void the_event_holds_neither_the_address_nor_a_secret() {
        identity.requests.requestPasswordReset(VISITOR, "zoe@example.org");
        assertThat(takeRequest().toString()).doesNotContain("zoe", "secret");
    }

    @Test
    void a_repeat_mails_a_new_secret_and_the_one_before_works_no_more() {
        identity.zoeSignsUp();
        identity.requests.requestPasswordReset(VISITOR, "zoe@example.org");
        var request = takeRequest();
        identity.mailing.react(request);
        var lost = identity.secretMailedTo("zoe@example.org");
        identity.mailing.react(request);
        var newer = identity.secretMailedTo("zoe@example.org");
        assertThat(identity.mails.to("zoe@example.org")).hasSize(2);
        assertThat(identity.reset.expiry(VISITOR, lost).isAccepted()).isFalse();
        assertThat(identity.reset.expiry(VISITOR, newer).isAccepted()).isTrue();
    }

    @Test
    void a_link_that_was_used_is_not_mailed_again() {
        identity.zoeSignsUp();
        identity.requests.requestPasswordReset(VISITOR, "zoe@example.org");
        var request = takeRequest();
        identity.mailing.react(request);
        identity.reset.reset(VISITOR, identity.secretMailedTo("zoe@example.org"), "battery staple 7");
        identity.mailing.react(request);
        assertThat(identity.mails.to("zoe@example.org")).hasSize(1);
    }

    @Test
    void an_address_gets_5_links_an_hour() {
        for (var asked = 0; asked < 8; asked++) {
            identity.pass(Duration.ofSeconds(1));
            identity.requests.requestMagicLink(
                    VISITOR, new LinkRequests.MagicLink("mia@example.org", null, null, null));
        }
        identity.deliver();
        assertThat(identity.mails.to("mia@example.org")).hasSize(5);
        identity.pass(Duration.ofHours(1));
        identity.magicLink("mia@example.org");
        assertThat(identity.mails.to("mia@example.org")).hasSize(6);
    }

    @Test
    void a_mail_that_may_not_have_gone_out_is_tried_again() {
        identity.zoeSignsUp();
        var letters = new LinkLetters(
                identity.messaging.post(_ -> new Mails.Unknown("timeout")), identity.pages, identity.policy);
        var mailing = new LinkMailing(
                identity.tokens,
                identity.accounts,
                identity.secrets,
                letters,
                identity.transactions,
                identity.clock,
                identity.policy);
        assertThatThrownBy(() -> mailing.react(takeRequest())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_name_cannot_put_markup_into_a_mail() {
        identity.requests.requestMagicLink(
                VISITOR, new LinkRequests.MagicLink("eve@example.org", "<a href=x>Eve</a>", null, null));
        identity.deliver();
        assertThat(identity.mails.to("eve@example.org").getLast().html()).doesNotContain("<a href=x>");
    }
}
