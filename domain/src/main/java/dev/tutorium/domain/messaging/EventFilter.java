package dev.tutorium.domain.messaging;

import java.util.Set;

/**
 * Which events an endpoint hears of those that concern its owner: types such as {@code dev.tutorium.booking.SeatBooked}, or all of a
 * capability, {@code dev.tutorium.booking.*}. An empty filter lets everything through.
 */
public record EventFilter(Set<String> types) {

    public EventFilter {
        types = Set.copyOf(types);
    }

    public static EventFilter everything() {
        return new EventFilter(Set.of());
    }

    public boolean passes(String type) {
        return types.isEmpty() || types.contains(type) || types.contains(allOfCapability(type));
    }

    /** What stands for a type and all others of its capability. */
    public static String allOfCapability(String type) {
        return type.substring(0, type.lastIndexOf('.')) + ".*";
    }
}
