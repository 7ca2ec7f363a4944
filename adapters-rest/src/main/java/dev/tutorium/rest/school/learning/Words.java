package dev.tutorium.rest.school.learning;

import java.util.Locale;

/** How the school writes states and kinds. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
