package dev.tutorium.application.identity.port;

import dev.tutorium.domain.identity.SecretHash;

/** Random secrets for cookies, refresh tokens and links. */
public interface Secrets {

    /** 256 random bits as 43 characters that need no escaping in an address. */
    String next();

    /** What is kept of a secret to find it again. Takes any text, also one that was never a secret. */
    SecretHash hash(String secret);
}
