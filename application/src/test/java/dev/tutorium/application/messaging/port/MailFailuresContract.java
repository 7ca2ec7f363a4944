package dev.tutorium.application.messaging.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.view.MailFailure;
import dev.tutorium.application.messaging.view.MailFailureList;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of refused mails does, and the list over it. */
public abstract class MailFailuresContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract MailFailures failures();

    protected abstract MailFailureList list();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void an_address_that_was_refused_is_suppressed_in_any_case_of_letters_until_it_is_cleared() {
        var address = UUID.randomUUID() + "@example.org";
        var first = add(address, true);
        add(address, true);
        assertThat(failures().isSuppressed(address.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(failures().isSuppressed("x" + address)).isFalse();

        failures().clear(first.id(), account(), NOON);

        assertThat(failures().isSuppressed(address)).isFalse();
    }

    @Test
    void a_message_that_was_refused_suppresses_nothing_and_is_listed_until_it_is_cleared() {
        var refused = add(UUID.randomUUID() + "@example.org", false);
        assertThat(failures().isSuppressed(refused.address())).isFalse();
        assertThat(list().all(true, PageRequest.first(100)).rows()).contains(refused);

        failures().clear(refused.id(), account(), NOON);

        assertThat(list().all(true, PageRequest.first(100)).rows())
                .extracting(MailFailure::id)
                .doesNotContain(refused.id());
        assertThat(list().all(false, PageRequest.first(100)).rows())
                .filteredOn(one -> one.id().equals(refused.id()))
                .extracting(MailFailure::clearedAt)
                .containsExactly(NOON);
    }

    @Test
    void what_is_not_there_cannot_be_cleared() {
        assertThatThrownBy(() -> failures().clear(UUID.randomUUID(), account(), NOON))
                .isInstanceOf(Missing.class);
    }

    private MailFailure add(String address, boolean suppresses) {
        var failure = new MailFailure(UUID.randomUUID(), address, "Booked", "550 no such user", suppresses, NOON, null);
        failures().add(failure);
        return failure;
    }
}
