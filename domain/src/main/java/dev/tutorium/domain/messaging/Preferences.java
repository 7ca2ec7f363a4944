package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.Outcome;
import java.util.Set;

/**
 * What someone does not want to be told, and where. Everything is on until it is switched off.
 *
 * @param off only what may be off
 */
public record Preferences(Set<Choice> off) {

    public static final Preferences STANDARD = new Preferences(Set.of());

    public Preferences {
        off = Set.copyOf(off);
        if (off.stream().anyMatch(choice -> !choice.kind().mayBeOff(choice.channel()))) {
            throw new IllegalArgumentException("always on, but switched off: " + off);
        }
    }

    /** One kind on one channel. */
    public record Choice(NotificationKind kind, Channel channel) {

        /** The choice as one that may be switched off. */
        public Outcome<Choice, MessagingRefusal> off() {
            return kind.mayBeOff(channel)
                    ? Outcome.accepted(this)
                    : Outcome.refused(new MessagingRefusal.AlwaysTold(kind, channel));
        }
    }

    public boolean wants(NotificationKind kind, Channel channel) {
        return !off.contains(new Choice(kind, channel));
    }
}
