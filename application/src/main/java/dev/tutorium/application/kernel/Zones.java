package dev.tutorium.application.kernel;

import java.time.ZoneId;
import java.util.Set;

/** Time zones as people name them. */
public final class Zones {

    /** Kept, since the JDK copies all its names at every question. */
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /** A zone by its IANA name; {@link Malformed} for anything else, offsets too. */
    public static ZoneId named(String field, String name) {
        if (!NAMES.contains(name)) {
            throw new Malformed(field, "must be an IANA time zone such as Europe/Athens");
        }
        return ZoneId.of(name);
    }
}
