package dev.tutorium.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case: two addresses that differ only in case are one. Checked for shape only; that it can be
 * reached is proven by a link sent to it.
 */
public record Email(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,20}"
                    + "@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){1,20}");

    public Email {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address in lower case");
        }
    }

    /** The address a person typed, or empty if that is none. */
    public static Optional<Email> parse(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST && SHAPE.matcher(plain).matches()
                ? Optional.of(new Email(plain))
                : Optional.empty();
    }

    /** The part before the {@code @}. */
    public String local() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
