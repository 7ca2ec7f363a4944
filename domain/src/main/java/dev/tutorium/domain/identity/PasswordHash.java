package dev.tutorium.domain.identity;

/** A password as it is kept: a slow salted hash that names its own parameters. Never printed. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
