package dev.tutorium.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a password acceptable: length, and not being one of the first that anyone would try (NIST SP 800-63B: no rules
 * about kinds of characters, no forced changes).
 *
 * @param shortest in characters
 * @param longest  in characters; bounds the work of hashing
 */
public record PasswordRules(int shortest, int longest) {

    private static final int FEWEST_DISTINCT = 4;
    private static final Set<String> COMMON = Set.of(
            "0123456789",
            "0987654321",
            "1111111111",
            "1234512345",
            "1234567890",
            "12345678910",
            "123456789a",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "abcd123456",
            "abcdefghij",
            "administrator",
            "asdfghjkl1",
            "asdfghjkl;",
            "changeme123",
            "iloveyou123",
            "letmein123",
            "letmein1234",
            "liverpool1",
            "manchester1",
            "passw0rd123",
            "password01",
            "password1!",
            "password12",
            "password123",
            "password1234",
            "password12345",
            "q1w2e3r4t5",
            "qazwsxedcrfv",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "qwertyuiop",
            "qwertyuiop1",
            "welcome123",
            "welcome1234",
            "zxcvbnm123");

    /** Why a password is not accepted, in words that may be shown. */
    public enum Flaw {
        TOO_SHORT("is too short"),
        TOO_LONG("is too long"),
        TOO_COMMON("is one of the first that anyone would try"),
        LIKE_THE_ACCOUNT("holds the e-mail address or the name");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Optional<Flaw> flaw(String password, Email email, String name) {
        var length = password.codePointCount(0, password.length());
        var plain = password.toLowerCase(Locale.ROOT);
        if (length < shortest) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        if (length > longest) {
            return Optional.of(Flaw.TOO_LONG);
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_DISTINCT) {
            return Optional.of(Flaw.TOO_COMMON);
        }
        return tells(plain, email.value()) || tells(plain, email.local()) || tells(plain, name.toLowerCase(Locale.ROOT))
                ? Optional.of(Flaw.LIKE_THE_ACCOUNT)
                : Optional.empty();
    }

    /** Whether the password is little more than something known of its owner. */
    private static boolean tells(String password, String known) {
        return known.length() >= FEWEST_DISTINCT
                && password.contains(known)
                && password.length() < known.length() + FEWEST_DISTINCT;
    }
}
