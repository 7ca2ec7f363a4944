package dev.tutorium.application.identity.port;

import dev.tutorium.domain.identity.SecretHash;
import java.util.Locale;

/** Secrets that are numbered, so that a test can name them; the hash is the secret in capitals. */
public final class SecretsInMemory implements Secrets {

    private int last;

    @Override
    public String next() {
        last++;
        return "secret-" + last;
    }

    @Override
    public SecretHash hash(String secret) {
        return new SecretHash(secret.toUpperCase(Locale.ROOT));
    }
}
