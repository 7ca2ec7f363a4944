package dev.tutorium.bench;

import dev.tutorium.bench.Statements.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Turns the statements of one booking into those of others: another teacher, student and date for each, and new ids for whatever
 * the server made.
 *
 * @param made what the server made
 */
record OtherBookings(World world, Set<String> made, UUID teacher, UUID student, LocalDate date)
        implements IntFunction<Map<String, String>> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int BEYOND_THE_HORIZON = 61;

    /** @param booking the first of {@link Routes#bookings}, which the statements are of */
    static OtherBookings than(Routes.Booking booking, World world, List<Statement> statements) {
        var made = new HashSet<String>();
        for (var statement : statements) {
            for (var value : statement.values()) {
                var ids = ID.matcher(value == null ? "" : value);
                while (ids.find()) {
                    if (!World.knows(UUID.fromString(ids.group()))) {
                        made.add(ids.group());
                    }
                }
            }
        }
        return new OtherBookings(
                world,
                made,
                World.teacher(booking.teacher()),
                World.student(booking.student()),
                LocalDate.ofInstant(booking.start(), ZoneOffset.UTC));
    }

    @Override
    public Map<String, String> apply(int number) {
        var changed = new HashMap<String, String>();
        for (var id : made) {
            changed.put(id, UUID.randomUUID().toString());
        }
        var other = number % world.teachers();
        var days = BEYOND_THE_HORIZON + number / world.teachers();
        changed.put(teacher.toString(), World.teacher(other).toString());
        changed.put(student.toString(), World.student(number % world.students()).toString());
        changed.put(
                date.toString(),
                LocalDate.ofInstant(world.today(), ZoneOffset.UTC)
                        .plusDays(days)
                        .toString());
        return changed;
    }
}
