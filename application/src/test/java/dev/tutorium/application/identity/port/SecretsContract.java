package dev.tutorium.application.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What every {@link Secrets} does. */
public abstract class SecretsContract {

    protected abstract Secrets secrets();

    @Test
    void no_secret_comes_twice_and_none_needs_escaping() {
        var seen = new HashSet<String>();
        for (var made = 0; made < 1_000; made++) {
            var secret = secrets().next();
            assertThat(secret).matches("[A-Za-z0-9_-]{8,}");
            assertThat(seen.add(secret)).isTrue();
        }
    }

    @Test
    void the_hash_finds_the_secret_again_and_does_not_tell_it() {
        var secret = secrets().next();
        assertThat(secrets().hash(secret)).isEqualTo(secrets().hash(secret));
        assertThat(secrets().hash(secret)).isNotEqualTo(secrets().hash(secrets().next()));
        assertThat(secrets().hash(secret).value()).doesNotContain(secret);
    }
}
