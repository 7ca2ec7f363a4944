package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.Id;
import java.util.UUID;

/** What a notification is about, for whoever wants to open it: a session, a payout. */
public record Topic(String type, UUID id) {

    public static Topic of(String type, Id id) {
        return new Topic(type, id.value());
    }
}
