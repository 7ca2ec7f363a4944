package dev.tutorium.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Lets a request that writes be sent to the database again and again: each time as another student's for another teacher's lesson, or
 * another person's who signs in, at a time nobody has, with new ids and secrets.
 */
final class Fresh {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

    /** How PostgreSQL logs an instant. */
    private static final DateTimeFormatter LOGGED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssx").withZone(ZoneOffset.UTC);

    /** Later than any session there is. */
    private static final Duration LATER = Duration.ofDays(400);

    private final World world;
    private final Instant booked;
    private final List<String> people;
    private final AtomicInteger next = new AtomicInteger();

    /** @param booked the start of what the recorded request booked */
    Fresh(World world, Instant booked, Database database) throws SQLException {
        this.world = world;
        this.booked = booked;
        this.people = database.column("select id from account where email like 'login%'");
    }

    /** For one more time. */
    UnaryOperator<String> values() {
        var number = next.getAndIncrement();
        var start = world.today().plus(LATER).plus(Duration.ofHours(number / world.teachers()));
        Map<String, String> others = new HashMap<>();
        return value -> {
            if (value.equals(LOGGED.format(booked))) {
                return start.toString();
            }
            if (value.equals(LOGGED.format(booked.plus(Duration.ofHours(1))))) {
                return start.plus(Duration.ofHours(1)).toString();
            }
            if (SECRET.matcher(value).matches()) {
                return others.computeIfAbsent(
                        value, _ -> (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
            }
            return UUIDS.matcher(value)
                    .replaceAll(found -> others.computeIfAbsent(found.group(), id -> other(id, number)));
        };
    }

    private String other(String id, int number) {
        if (people.contains(id)) {
            return people.get(number % people.size());
        }
        return world.counterpart(UUID.fromString(id), number)
                .orElseGet(UUID::randomUUID)
                .toString();
    }
}
