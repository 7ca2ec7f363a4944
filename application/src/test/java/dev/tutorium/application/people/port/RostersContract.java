package dev.tutorium.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of rosters does. */
public abstract class RostersContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract Rosters rosters();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void an_entry_reads_as_it_was_stored() {
        var added = rosters().add(entry(account(), "ada@example.test", "Ada"));
        assertThat(rosters().getOwned(added.teacher(), added.id())).isEqualTo(added);
    }

    @Test
    void adding_an_address_again_leaves_the_entry_as_it_was() {
        var teacher = account();
        var first = rosters().add(entry(teacher, "ada@example.test", "Ada"));
        assertThat(rosters().add(entry(teacher, "ada@example.test", "Someone"))).isEqualTo(first);
    }

    @Test
    void the_same_address_is_another_student_to_another_teacher() {
        var first = rosters().add(entry(account(), "ada@example.test", "Ada"));
        var second = rosters().add(entry(account(), "ada@example.test", "Ms Ada"));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> rosters().getOwned(second.teacher(), first.id()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_removed_entry_is_missing_until_the_student_comes_back() {
        var teacher = account();
        var added = rosters().add(entry(teacher, "ada@example.test", "Ada"));
        rosters().remove(added, NOON);
        assertThatThrownBy(() -> rosters().getOwned(teacher, added.id())).isInstanceOf(Missing.class);
        var back = rosters().add(entry(teacher, "ada@example.test", "Someone"));
        assertThat(back.id()).isEqualTo(added.id());
        assertThat(back.name()).isEqualTo("Ada");
        assertThat(rosters().getOwned(teacher, added.id())).isEqualTo(back);
    }

    @Test
    void a_change_of_an_old_version_is_stale() {
        var added = rosters().add(entry(account(), "ada@example.test", "Ada"));
        assertThat(rosters().update(added).version()).isEqualTo(added.version() + 1);
        assertThatThrownBy(() -> rosters().update(added)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> rosters().remove(added, NOON)).isInstanceOf(Stale.class);
    }

    @Test
    void nothing_is_left_of_an_entry_that_is_forgotten() {
        var teacher = account();
        var added = rosters().add(entry(teacher, "ada@example.test", "Ada"));
        rosters().forget(added);
        assertThatThrownBy(() -> rosters().getOwned(teacher, added.id())).isInstanceOf(Missing.class);
        assertThat(rosters().add(entry(teacher, "ada@example.test", "Someone")).name())
                .isEqualTo("Someone");
    }

    private static RosterEntry entry(AccountId teacher, String email, String name) {
        return new RosterEntry(UUID.randomUUID(), teacher, new Email(email), name, "", NOON, 0);
    }
}
