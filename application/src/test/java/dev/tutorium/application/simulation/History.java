package dev.tutorium.application.simulation;

import dev.tutorium.domain.kernel.DomainEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** All that happened, as a digest, and the last of it in words. */
final class History {

    private static final int SHOWN = 30;

    private final Deque<String> last = new ArrayDeque<>();
    private final MessageDigest digest;
    private long events;

    History() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void done(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        last.addLast(line);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
    }

    void happened(DomainEvent event) {
        events++;
        var line = event.getClass().getSimpleName() + event.aggregateId() + event.at();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    long events() {
        return events;
    }

    String latest() {
        return String.join("\n", last);
    }

    /** To be asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
