package dev.tutorium.bench;

import dev.tutorium.bench.LoadRun.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The hot routes, with the requests that many people send to them. */
record Routes(World world) {

    /** One route, with what is sent to it to warm it up and to measure it. Every answer but the {@code expected} statuses is an error. */
    record Route(String name, List<Request> warming, List<Request> requests, String expected) {

        boolean isRepeatable() {
            return warming.equals(requests);
        }

        static Route read(String name, List<Request> requests) {
            return new Route(name, requests, requests, "200");
        }
    }

    /** How many different requests of a kind are made, unless there are fewer. */
    private static final int MANY = 20_000;

    private static final int LOGINS = 40;
    private static final String PASSWORD = "correct horse battery staple";

    List<Route> all(Server server) throws IOException {
        var all = new ArrayList<>(reads());
        all.add(login(server));
        all.add(booking());
        all.add(storm());
        return all;
    }

    List<Route> reads() {
        return List.of(
                Route.read("slots of a month", availability()),
                Route.read("own sessions, student", ownSessions()),
                Route.read("own sessions, teacher", teachersSessions()),
                Route.read("course search", courseSearch()),
                Route.read("tutor search", tutorSearch()));
    }

    Route login(Server server) throws IOException {
        return Route.read("login", logins(server));
    }

    Route booking() {
        return new Route("booking, slots of one's own", requests(bookings(0)), requests(bookings(1)), "201");
    }

    Route storm() {
        return new Route("booking, 8 slots for everyone", storm(0, 8), storm(8, 8), "201 409");
    }

    /** Slots of a month, asked from another zone. */
    private List<Request> availability() {
        var from = world.today().plus(Duration.ofDays(1)).toString().substring(0, 10);
        var until = world.today().plus(Duration.ofDays(30)).toString().substring(0, 10);
        return many(
                MANY,
                n -> Request.get(
                        "/api/public/%s/service-availability?serviceId=%s&timezone=America/New_York&start=%s&end=%s"
                                .formatted(
                                        World.slug(n % world.teachers()),
                                        World.service(n % world.teachers()),
                                        from,
                                        until),
                        "",
                        n));
    }

    /** A slot and who books it. */
    record Booking(int teacher, int student, Instant start) {

        Request request(int caller) {
            return book(World.service(teacher), student, start, caller);
        }
    }

    /** Each a slot of its own, and at one time no student twice. The second {@code half} of the times is for measuring. */
    private List<Booking> bookings(int half) {
        var times = World.freeTimes() / 2 - 1;
        return many(Math.min(4 * MANY, times * world.teachers()), n -> {
            var time = half * times + n / world.teachers();
            var teacher = n % world.teachers();
            var student = (int) (((long) time * world.teachers() + teacher) % world.students());
            return new Booking(teacher, student, world.free(time));
        });
    }

    /** The start of what the first booking that is measured books. */
    Instant firstMeasured() {
        return bookings(1).getFirst().start();
    }

    private static List<Request> requests(List<Booking> bookings) {
        return many(bookings.size(), n -> bookings.get(n).request(n));
    }

    /** Everyone wants the same few slots, one of each teacher. */
    private List<Request> storm(int first, int slots) {
        var last = world.free(World.freeTimes() - 1);
        return many(MANY, n -> book(World.service(first + n % slots), n % world.students(), last, n));
    }

    private List<Request> ownSessions() {
        return many(MANY, n -> Request.get("/api/student/sessions", cookieOfStudent(n), n));
    }

    private List<Request> teachersSessions() {
        return many(MANY, n -> {
            var signIn = n / world.teachers() % World.SIGN_INS_OF_A_TEACHER;
            return Request.get("/api/teacher/sessions", World.cookieOf(World.teacher(n % world.teachers()), signIn), n);
        });
    }

    private List<Request> courseSearch() {
        return many(MANY, n -> Request.get("/api/courses?search=" + World.topic(n), "", n));
    }

    /** In all orders, by the words of a subject; each price is asked for too. */
    private List<Request> tutorSearch() {
        var asked =
                List.of("q=%s", "subject=%s&sort=price&max_price=45", "subject=%s&min_rating=4", "q=%s&sort=newest");
        return many(
                MANY,
                n -> Request.get(
                        "/api/v1/tutors?" + asked.get(n / 8 % asked.size()).formatted(World.topic(n)), "", n));
    }

    /** People who signed up by the server itself, as only it makes hashes of passwords. */
    private List<Request> logins(Server server) throws IOException {
        for (var n = 0; n < LOGINS; n++) {
            var json = """
                    {"email":"login%d@example.org","password":"%s","first_name":"Lo","last_name":"Gin","role":"student"}""".formatted(n, PASSWORD);
            var answer = server.answer(Request.post("/api/v1/auth/register", "", n, json));
            if (answer.statusCode() != 201) {
                throw new IOException("register answered " + answer.statusCode() + " " + answer.body());
            }
        }
        return many(
                MANY,
                n -> Request.form(
                        "/api/v1/auth/login",
                        n,
                        "username=login" + n % LOGINS + "@example.org&password=" + PASSWORD.replace(' ', '+')));
    }

    private static Request book(UUID service, int student, Instant start, int caller) {
        return Request.post(
                "/api/student/sessions",
                World.cookieOf(World.student(student)),
                caller,
                "{\"serviceId\":\"%s\",\"startUtc\":\"%s\"}".formatted(service, start));
    }

    private String cookieOfStudent(int number) {
        return World.cookieOf(World.student(number % world.students()));
    }

    private static <T> List<T> many(int count, IntFunction<T> made) {
        return IntStream.range(0, count).mapToObj(made).toList();
    }
}
