package dev.tutorium.video.kernel;

import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Names that providers take. */
public final class RoomNames {

    private static final int BASE_36 = 36;
    private static final int LENGTH = 30;

    private RoomNames() {}

    /** A name of ASCII letters, digits and a hyphen, the same for the same meeting, that nobody can tell without the key. */
    public static String of(Meeting meeting, String key) {
        var what = "%s/%d/%d".formatted(meeting.session().value(), meeting.revision(), meeting.turn());
        var bytes = Digests.hmac(key, ("room " + what).getBytes(StandardCharsets.UTF_8));
        return "tutorium-" + new BigInteger(1, bytes).toString(BASE_36).substring(0, LENGTH);
    }

    /** What people wrote, as one line of at least two and at most so many characters. */
    public static String line(String text, int most) {
        var line = new StringBuilder();
        text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
                .strip()
                .codePoints()
                .takeWhile(each -> line.length() + Character.charCount(each) <= most)
                .forEach(line::appendCodePoint);
        return line.length() < 2 ? (line + "  ").substring(0, 2).replace(' ', '-') : line.toString();
    }
}
