package dev.tutorium.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A platform of a chosen size, the same whenever it is made. A teacher has 500 sessions, two a day at 09:00 and 13:00 UTC over 250
 * days, of which the last 50 are still to come, and is open at any time; there are 25 times as many students as teachers. Everyone
 * is signed in with a cookie that is known here.
 */
record World(int teachers, int students, Instant today) {

    static final int SESSIONS_OF_A_TEACHER = 500;
    static final int SEATS_OF_A_GROUP = 20;

    /** How often one may ask is counted by sign-in, and there are few teachers. */
    static final int SIGN_INS_OF_A_TEACHER = 25;

    private static final int DAYS = SESSIONS_OF_A_TEACHER / 2;
    private static final int DAYS_TO_COME = 50;

    /** Nothing begins or ends near now, which would set reminders and sweeps going. */
    private static final int QUIET_DAYS = 3;

    private static final int COURSES = 2_000;
    private static final String POLICY = "[{\"noticeMinutes\": 1440, \"refundPercent\": 100}]";

    /** Kinds of ids, told apart by a number in them. */
    private enum Kind {
        TEACHER(1),
        STUDENT(2),
        SIGN_IN(3),
        SCHEDULE(4),
        SERVICE(5),
        GROUP(6),
        SESSION(7),
        SEAT(8),
        COURSE(9);

        private final long number;

        Kind(long number) {
            this.number = number;
        }
    }

    static World of(int sessions) {
        var teachers = Math.max(20, sessions / SESSIONS_OF_A_TEACHER);
        return new World(teachers, 25 * teachers, Instant.now().truncatedTo(ChronoUnit.DAYS));
    }

    int sessions() {
        return teachers * SESSIONS_OF_A_TEACHER;
    }

    static UUID teacher(long number) {
        return id(Kind.TEACHER, number);
    }

    static UUID student(long number) {
        return id(Kind.STUDENT, number);
    }

    /** A free lesson of an hour with one seat. */
    static UUID service(long teacher) {
        return id(Kind.SERVICE, teacher);
    }

    /** A free lesson of an hour with {@link #SEATS_OF_A_GROUP} seats. */
    static UUID group(long teacher) {
        return id(Kind.GROUP, teacher);
    }

    /** Who or what has the same part as {@code id} in the {@code number}th booking of its kind; empty for what is made by one. */
    Optional<UUID> counterpart(UUID id, int number) {
        return Stream.of(
                        Map.entry(teacher(0), teacher(number % teachers)),
                        Map.entry(student(0), student(number % students)),
                        Map.entry(service(0), service(number % teachers)))
                .filter(part -> part.getKey().getMostSignificantBits() == id.getMostSignificantBits())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static String slug(long teacher) {
        return "teacher" + teacher;
    }

    static String cookieOf(UUID account) {
        return cookieOf(account, 0);
    }

    /** @param signIn teachers have {@link #SIGN_INS_OF_A_TEACHER} */
    static String cookieOf(UUID account, int signIn) {
        return "cookie-%d-of-%s".formatted(signIn, account);
    }

    /** A time at which every teacher is free, the first on the second day from now. */
    Instant free(int number) {
        var hours = List.of(1, 3, 5, 7, 11, 15, 17, 19, 21, 23);
        return today.plus(2L + number / hours.size(), ChronoUnit.DAYS)
                .plus(hours.get(number % hours.size()), ChronoUnit.HOURS);
    }

    /** How many such times there are before the horizon of a service, 60 days. */
    static int freeTimes() {
        return 55 * 10;
    }

    void fill(Database database) throws SQLException, IOException {
        var now = Instant.now();
        copy(
                database,
                "account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)",
                teachers,
                n -> row(
                        teacher(n),
                        slug(n) + "@example.org",
                        true,
                        "Teacher " + n,
                        slug(n),
                        "{TEACHER,CREATOR}",
                        "UTC",
                        "ACTIVE",
                        now,
                        1));
        copy(
                database,
                "account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)",
                students,
                n -> row(
                        student(n),
                        "student" + n + "@example.org",
                        true,
                        "Student " + n,
                        "student" + n,
                        "{STUDENT}",
                        "UTC",
                        "ACTIVE",
                        now,
                        1));
        copy(
                database,
                "sign_in (id, account_id, kind, secret_hash, started_at, expires_at, version)",
                (long) SIGN_INS_OF_A_TEACHER * teachers + students,
                n -> {
                    var teacher = n - students;
                    var account = teacher < 0 ? student(n) : teacher(teacher % teachers);
                    return row(
                            id(Kind.SIGN_IN, n),
                            account,
                            "COOKIE",
                            sha256(cookieOf(account, teacher < 0 ? 0 : (int) (teacher / teachers))),
                            now,
                            now.plus(30, ChronoUnit.DAYS),
                            1);
                });
        copy(
                database,
                "availability_schedule (id, teacher_id, name, zone, main, version)",
                teachers,
                n -> row(id(Kind.SCHEDULE, n), teacher(n), "Always", "UTC", true, 1));
        copy(
                database,
                "availability_rule (schedule_id, day, start_minute, end_minute)",
                7L * teachers,
                n -> row(id(Kind.SCHEDULE, n / 7), n % 7 + 1, 0, 1440));
        copy(database, SERVICE_COLUMNS, teachers, n -> service(service(n), n, "lesson", 1));
        copy(database, SERVICE_COLUMNS, teachers, n -> service(group(n), n, "group", SEATS_OF_A_GROUP));
        copy(
                database,
                "session (id, teacher_id, service_id, starts_at, ends_at, blocked_from, blocked_until, notice_minutes, capacity,"
                        + " minimum_participants, approval, policy_name, policy_tiers, state, ended_at, ended_by, revision, disputed, created_at, version)",
                sessions(),
                n -> session(n, now));
        copy(
                database,
                "seat (id, session_id, position, student_id, starts_at, ends_at, price_minor, currency, state, booked_at)",
                sessions(),
                n -> row(
                        id(Kind.SEAT, n),
                        id(Kind.SESSION, n),
                        0,
                        student(studentOf(n)),
                        start(n),
                        start(n).plus(1, ChronoUnit.HOURS),
                        0,
                        "EUR",
                        start(n).isBefore(now) ? "ATTENDED" : "BOOKED",
                        start(n).minus(Duration.ofDays(7))));
        copy(
                database,
                "course (id, creator_id, slug, title, description, level, price_minor, currency, session_minutes, tags, objectives,"
                        + " includes, status, featured, created_at, student_count, version)",
                COURSES,
                n -> row(
                        id(Kind.COURSE, n),
                        teacher(n % teachers),
                        "course" + n,
                        "Course " + n + " on " + topic(n),
                        "All about " + topic(n),
                        "BEGINNER",
                        5000,
                        "EUR",
                        60,
                        "{}",
                        "{}",
                        "{}",
                        "PUBLISHED",
                        false,
                        now.minusSeconds(n),
                        n % 100,
                        1));
        database.execute("vacuum analyze");
    }

    static String topic(long number) {
        return List.of("algebra", "geometry", "grammar", "history", "physics", "chess", "piano", "painting")
                .get((int) (number % 8));
    }

    private static final String SERVICE_COLUMNS =
            "service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes, step_minutes, packing,"
                    + " before_minutes, after_minutes, notice_minutes, horizon_minutes, capacity, minimum_participants, approval_required, trial, version)";

    private static String service(UUID id, long teacher, String slug, int capacity) {
        return row(
                id,
                teacher(teacher),
                slug,
                "A " + slug,
                "",
                "PUBLISHED",
                0,
                "EUR",
                60,
                60,
                "STEP",
                0,
                0,
                120,
                86_400,
                capacity,
                1,
                false,
                false,
                1);
    }

    private String session(long number, Instant now) {
        var start = start(number);
        var end = start.plus(1, ChronoUnit.HOURS);
        var over = start.isBefore(now);
        var teacher = number / SESSIONS_OF_A_TEACHER;
        return row(
                id(Kind.SESSION, number),
                teacher(teacher),
                service(teacher),
                start,
                end,
                start,
                end,
                120,
                1,
                1,
                false,
                "Standard",
                POLICY,
                over ? "COMPLETED" : "SCHEDULED",
                over ? end : null,
                over ? "TEACHER" : null,
                0,
                false,
                start.minus(Duration.ofDays(7)),
                1);
    }

    private Instant start(long session) {
        var place = session % SESSIONS_OF_A_TEACHER;
        var day = place / 2 - (DAYS - DAYS_TO_COME);
        return today.plus(day < 0 ? day - QUIET_DAYS : day + QUIET_DAYS, ChronoUnit.DAYS)
                .plus(place % 2 == 0 ? 9 : 13, ChronoUnit.HOURS);
    }

    /** At one time each student has at most one session: there are more of them than of teachers. */
    private long studentOf(long session) {
        return (session % SESSIONS_OF_A_TEACHER * teachers + session / SESSIONS_OF_A_TEACHER) % students;
    }

    private static void copy(Database database, String into, long rows, LongFunction<String> row)
            throws SQLException, IOException {
        try (var connection = database.connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
            for (var number = 0L; number < rows; number++) {
                var bytes = row.apply(number).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        }
    }

    /** A row as COPY takes it; no value here needs escaping. */
    private static String row(@Nullable Object... values) {
        var texts = new ArrayList<String>();
        for (var value : values) {
            texts.add(value == null ? "\\N" : value.toString());
        }
        return String.join("\t", texts) + "\n";
    }

    /** Rising, as version 7 ids are. */
    private static UUID id(Kind kind, long number) {
        return new UUID(0x0190_0000_0000_7000L | kind.number << 16, 0x8000_0000_0000_0000L | number);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
