package dev.tutorium.domain.identity;

/** The SHA-256 of a random secret, in hex: what is kept of a cookie, a refresh token or a link, to find it again. */
public record SecretHash(String value) {

    @Override
    public String toString() {
        return "SecretHash";
    }
}
