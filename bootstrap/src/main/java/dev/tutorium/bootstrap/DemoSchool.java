package dev.tutorium.bootstrap;

import static dev.tutorium.bootstrap.DemoOfferings.about;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.learning.TeacherApproval;
import dev.tutorium.bootstrap.DemoLessons.Lesson;
import dev.tutorium.bootstrap.DemoLessons.Place;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.Level;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A small school to try things on, in a database that has none yet. It is lived, not written: the clock is set back by three
 * weeks, people sign up, offer, enroll, book, pay at the sandbox's checkout and meet, until the clock is right again.
 */
@Singleton
@Requires(property = "tutorium.demo", value = "true")
@Requires(property = "tutorium.sandbox.enabled", value = "true")
final class DemoSchool {

    private static final Duration HISTORY = Duration.ofDays(21);

    private final DemoPeople people;
    private final DemoOfferings offerings;
    private final DemoLessons lessons;
    private final DemoPayments payments;
    private final TeacherApproval approval;
    private final MovableClock clock;
    private final List<RecurringJob> jobs;
    private volatile boolean open;

    DemoSchool(
            DemoPeople people,
            DemoOfferings offerings,
            DemoLessons lessons,
            DemoPayments payments,
            TeacherApproval approval,
            MovableClock clock,
            List<RecurringJob> jobs) {
        this.people = people;
        this.offerings = offerings;
        this.lessons = lessons;
        this.payments = payments;
        this.approval = approval;
        this.clock = clock;
        this.jobs = jobs;
    }

    void open(String address, PrintStream out) {
        if (!people.arePresent()) {
            clock.advance(HISTORY.negated());
            try {
                live();
            } finally {
                clock.advance(clock.ahead().negated());
            }
            jobs.stream()
                    .filter(job -> job.name().startsWith("payment."))
                    .forEach(job -> job.work().run());
        }
        open = true;
        guide(address, out);
    }

    boolean isOpen() {
        return open;
    }

    private void live() {
        var admin = people.admin();
        var mara = people.teacher(
                "Mara Lindqvist",
                "Europe/Stockholm",
                "Mathematics without the fear",
                "I taught at a grammar school for ten years. We start where you are, and we draw a lot.");
        var diego = people.teacher(
                "Diego Fuentes",
                "America/Mexico_City",
                "Spanish for people who want to talk",
                "Born in Puebla, trained in Salamanca. From the first lesson on we speak more than we write.");
        var aiko = people.teacher(
                "Aiko Tanaka",
                "Asia/Tokyo",
                "Programming, one small step at a time",
                "Engineer by day. I like people who have tried it three times and given up three times.");
        var noor = people.creator("Noor Haddad", "Europe/Amsterdam");
        var samuel = people.creator("Samuel Okafor", "Africa/Lagos");
        var students = people.students();

        offerings.hours(mara, "Europe/Stockholm");
        offerings.hours(diego, "America/Mexico_City");
        offerings.hours(aiko, "Asia/Tokyo");
        offerings.hours(noor, "Europe/Amsterdam");
        offerings.hours(samuel, "Africa/Lagos");
        var algebra = offerings.service(
                mara, "Linear algebra", "Vectors, matrices and what they are good for.", Money.of(4_500, "EUR"), 60);
        var checkIn = offerings.service(
                mara, "Exam check-in", "Half an hour on the exercise you are stuck with.", Money.of(2_500, "EUR"), 30);
        offerings.trial(mara);
        var spanish = offerings.service(
                diego, "Conversation", "An hour of Spanish, corrected kindly.", Money.of(3_000, "EUR"), 60);
        offerings.trial(diego);
        var code = offerings.service(
                aiko, "First program", "From an empty file to something that runs.", Money.of(4_000, "EUR"), 60);
        offerings.onRequest(
                aiko, "Code review", "Bring your own code; we read it together.", Money.of(6_000, "EUR"), 45);

        var data = offerings.category(admin, "Data");
        var speaking = offerings.category(admin, "Communication");
        offerings.category(admin, "Languages");
        var reading = offerings.course(
                noor,
                about(
                        "Reading data without fear",
                        "Charts, averages and the questions to ask before believing either.",
                        Level.BEGINNER,
                        data,
                        16_000,
                        List.of("Read a chart critically", "Tell a sample from a story")),
                List.of("What a number hides", "Charts that lie", "Averages and spread", "Asking for the sample"));
        var sheets = offerings.course(
                noor,
                about(
                        "Spreadsheets that hold up",
                        "Build tables that others can check and that survive next year.",
                        Level.INTERMEDIATE,
                        data,
                        9_000,
                        List.of("Structure a sheet", "Test a formula")),
                List.of("One fact, one place", "Formulas you can read", "Checks and sums"));
        var talking = offerings.course(
                samuel,
                about(
                        "Speaking so people listen",
                        "Structure, voice and silence, practised on your own next talk.",
                        Level.BEGINNER,
                        speaking,
                        12_000,
                        List.of("Open a talk", "Hold a pause")),
                List.of("One thought", "Voice and pause", "Hard questions"));
        offerings.course(
                samuel,
                about(
                        "A taste of rhetoric",
                        "One session, free, to see whether this is for you.",
                        Level.BEGINNER,
                        speaking,
                        0,
                        List.of("Find your thread")),
                List.of("Your first two minutes"));
        payments.settle();
        approval.approve(noor, reading, mara.id());
        approval.approve(noor, sheets, aiko.id());
        approval.approve(samuel, talking, diego.id());

        people.introduce(students.get(6), mara, "Preparing for the entrance exam in June.");
        people.introduce(students.get(7), mara, "");
        people.introduce(students.get(11), mara, "Prefers examples before definitions.");
        people.introduce(students.get(8), diego, "Reads well, wants to speak.");
        people.introduce(students.get(10), aiko, "");
        var places = new ArrayList<Place>();
        places.add(lessons.enroll(students.get(0), reading, mara));
        places.add(lessons.enroll(students.get(1), reading, noor));
        places.add(lessons.enroll(students.get(2), sheets, aiko));
        places.add(lessons.enroll(students.get(3), talking, diego));
        places.add(lessons.enroll(students.get(4), talking, samuel));
        places.add(lessons.enroll(students.get(5), reading, mara));
        places.forEach(place -> payments.pay(place.checkout()));
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var week = List.of(
                lessons.book(students.get(6), mara, algebra, 60, tomorrow),
                lessons.book(students.get(7), mara, checkIn, 30, tomorrow),
                lessons.book(students.get(8), diego, spanish, 60, tomorrow),
                lessons.book(students.get(9), diego, spanish, 60, tomorrow),
                lessons.book(students.get(10), aiko, code, 60, tomorrow));
        week.forEach(lesson -> payments.pay(lesson.checkout()));
        payments.settle();

        lessons.cancel(week.get(4), students.get(10));
        week(places, week.subList(0, 4));
        week(places, List.of());
        lessons.giveUp(places.get(1));
        lessons.giveUp(places.get(5));
        payments.settle();
        clock.advance(clock.ahead().negated());

        var soon = clock.instant().plus(Duration.ofDays(1));
        for (var place : List.of(places.get(0), places.get(3), places.get(4))) {
            lessons.book(place, soon);
        }
        payments.pay(lessons.book(students.get(11), mara, algebra, 60, soon).checkout());
        payments.pay(lessons.book(students.get(12), mara, algebra, 60, soon).checkout());
        payments.pay(lessons.book(students.get(13), diego, spanish, 60, soon).checkout());
        payments.pay(lessons.book(students.get(14), aiko, code, 60, soon).checkout());
        payments.settle();
        lessons.enroll(students.get(15), reading, mara);
    }

    /** A week of the courses that go on: a session each, held together with those booked before. */
    private void week(List<Place> places, List<Lesson> before) {
        var held = new ArrayList<>(before);
        var soon = clock.instant().plus(Duration.ofDays(1));
        for (var place : places.subList(0, 4)) {
            held.add(lessons.book(place, soon));
        }
        payments.settle();
        clock.advance(Duration.ofDays(7));
        held.forEach(lessons::hold);
        payments.settle();
    }

    private static void guide(String address, PrintStream out) {
        out.println("""

                The demo school. Everyone signs in with the password %s
                  teachers   mara.lindqvist@example.org  diego.fuentes@example.org  aiko.tanaka@example.org
                  creators   noor.haddad@example.org     samuel.okafor@example.org
                  students   amelie.brandt@example.org   ben.carter@example.org     and 18 more
                  admin      %s
                Look at
                  %s/api/public/mara-lindqvist
                  %s/api/public/mara-lindqvist/services/linear-algebra
                  %s/api/courses?sort=students
                  %s/api/courses/reading-data-without-fear
                  %s/api/student-teachers
                Sign in
                  curl -s %s/api/auth/login -H 'Content-Type: application/json' \\
                    -d '{"email":"amelie.brandt@example.org","password":"%s"}'
                """.formatted(
                        DemoPeople.PASSWORD,
                        DemoPeople.ADMIN,
                        address,
                        address,
                        address,
                        address,
                        address,
                        address,
                        DemoPeople.PASSWORD));
    }
}
