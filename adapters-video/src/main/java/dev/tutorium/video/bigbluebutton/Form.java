package dev.tutorium.video.bigbluebutton;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The body of a form, still encoded. */
record Form(String encoded) {

    static Form of(byte[] body) {
        return new Form(new String(body, StandardCharsets.UTF_8));
    }

    /** The first value of this name. */
    Optional<String> value(String name) {
        return Arrays.stream(encoded.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
