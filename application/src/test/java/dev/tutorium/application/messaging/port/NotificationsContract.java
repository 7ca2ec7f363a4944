package dev.tutorium.application.messaging.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.application.messaging.view.NotificationList.Filter;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of notifications does, and the list over it. */
public abstract class NotificationsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Filter ALL = new Filter(false, null);
    private static final Filter UNREAD = new Filter(true, null);

    protected abstract Notifications notifications();

    protected abstract NotificationList list();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void one_reads_as_it_was_stored() {
        var added = add(account(), "booked:1", NotificationKind.SESSION_BOOKED, NOON);

        assertThat(rows(added.account(), ALL)).containsExactly(added);
    }

    @Test
    void there_is_one_of_a_key_for_each_account_even_when_it_was_removed() {
        var added = add(account(), "booked:1", NotificationKind.SESSION_BOOKED, NOON);
        add(added.account(), "booked:1", NotificationKind.SESSION_BOOKED, NOON);
        var other = add(account(), "booked:1", NotificationKind.SESSION_BOOKED, NOON);
        assertThat(rows(added.account(), ALL)).hasSize(1);
        assertThat(rows(other.account(), ALL)).hasSize(1);

        save(added.removed(NOON));
        add(added.account(), "booked:1", NotificationKind.SESSION_BOOKED, NOON);

        assertThat(rows(added.account(), ALL)).isEmpty();
        assertThatThrownBy(() -> get(added.account(), added.id())).isInstanceOf(Missing.class);
    }

    @Test
    void what_is_anothers_is_missing() {
        var added = add(account(), "booked:1", NotificationKind.SESSION_BOOKED, NOON);

        assertThatThrownBy(() -> get(account(), added.id())).isInstanceOf(Missing.class);
    }

    @Test
    void the_newest_come_first_and_can_be_narrowed_to_the_unread_and_to_a_kind() {
        var account = account();
        var older = add(account, "a", NotificationKind.SESSION_BOOKED, NOON);
        var newer = add(account, "b", NotificationKind.REFUND, NOON.plusSeconds(1));
        assertThat(rows(account, ALL)).containsExactly(newer, older);

        save(newer.dismissed(NOON.plusSeconds(2)));

        assertThat(list().unread(account)).isEqualTo(1);
        assertThat(rows(account, UNREAD)).containsExactly(older);
        assertThat(rows(account, new Filter(false, NotificationKind.REFUND)))
                .containsExactly(newer.dismissed(NOON.plusSeconds(2)));
        assertThat(list().of(account, ALL, new PageRequest(1, null, 2, true)))
                .satisfies(page -> assertThat(page.rows()).containsExactly(older))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2L));
    }

    @Test
    void all_are_read_at_once_and_only_ones_own() {
        var account = account();
        add(account, "a", NotificationKind.PAYMENT, NOON);
        add(account, "b", NotificationKind.PAYMENT, NOON);
        var other = add(account(), "a", NotificationKind.PAYMENT, NOON);

        assertThat(notifications().readAll(account, NOON)).isEqualTo(2);
        assertThat(notifications().readAll(account, NOON)).isZero();
        assertThat(list().unread(other.account())).isEqualTo(1);
    }

    @Test
    void what_is_old_is_forgotten() {
        var old = add(account(), "a", NotificationKind.PAYMENT, Instant.parse("2020-01-01T00:00:00Z"));
        var kept = add(old.account(), "b", NotificationKind.PAYMENT, Instant.parse("2020-01-02T00:00:00Z"));

        assertThat(notifications().forgetBefore(kept.at(), 10)).isEqualTo(1);
        assertThat(rows(old.account(), ALL)).containsExactly(kept);
    }

    private List<Notification> rows(AccountId account, Filter filter) {
        return list().of(account, filter, PageRequest.first(20)).rows();
    }

    private Notification get(AccountId account, NotificationId id) {
        return transactions().inTransaction(() -> notifications().getForUpdate(account, id));
    }

    private void save(Notification notification) {
        transactions().inTransaction(() -> notifications().save(notification));
    }

    private Notification add(AccountId account, String key, NotificationKind kind, Instant at) {
        var made = Notification.made(
                new NotificationId(UUID.randomUUID()),
                account,
                key,
                kind,
                "Booked",
                "At ten.",
                new Topic("session", UUID.randomUUID()),
                at);
        transactions().inTransaction(() -> notifications().add(made));
        return made.state();
    }
}
