package dev.tutorium.application.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.port.Passwords.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Passwords} does. */
public abstract class PasswordsContract {

    protected abstract Passwords passwords();

    @Test
    void only_the_password_itself_is_right() {
        var kept = Optional.of(passwords().hash("correct horse 9"));
        assertThat(passwords().check("correct horse 9", kept)).isEqualTo(Verdict.RIGHT);
        assertThat(passwords().check("correct horse 8", kept)).isEqualTo(Verdict.WRONG);
        assertThat(passwords().check("", kept)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void without_a_kept_password_none_is_right() {
        assertThat(passwords().check("correct horse 9", Optional.empty())).isEqualTo(Verdict.WRONG);
    }
}
