package dev.tutorium.application.messaging.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Preferences;
import dev.tutorium.domain.messaging.Preferences.Choice;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of choices does. */
public abstract class ChoicesContract {

    private static final Choice REMINDERS = new Choice(NotificationKind.SESSION_REMINDER, Channel.MAIL);
    private static final Choice REVIEWS = new Choice(NotificationKind.REVIEW, Channel.IN_APP);

    protected abstract Choices choices();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void everything_is_on_at_first() {
        assertThat(choices().of(account())).isEqualTo(Preferences.STANDARD);
    }

    @Test
    void what_is_not_named_stays_as_it_is() {
        var account = account();
        choices().change(account, List.of(REMINDERS, REVIEWS), List.of());
        choices().change(account, List.of(REMINDERS), List.of(REVIEWS));

        assertThat(choices().of(account)).isEqualTo(new Preferences(Set.of(REMINDERS)));
        assertThat(choices().of(account())).isEqualTo(Preferences.STANDARD);
    }

    @Test
    void what_is_switched_both_off_and_on_is_on() {
        var account = account();
        choices().change(account, List.of(REVIEWS), List.of(REVIEWS));

        assertThat(choices().of(account)).isEqualTo(Preferences.STANDARD);
    }

    @Test
    void a_stop_token_is_one_accounts_and_stays_the_same() {
        var account = account();
        var token = choices().stopToken(account);

        assertThat(choices().stopToken(account)).isEqualTo(token);
        assertThat(choices().stopToken(account())).isNotEqualTo(token);
        assertThat(choices().holder(token)).contains(account);
        assertThat(choices().holder("guessed")).isEmpty();
    }
}
