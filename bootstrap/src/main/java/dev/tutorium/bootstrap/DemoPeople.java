package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.FirstAdmin;
import dev.tutorium.application.identity.SignUp;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.StudentRoster;
import dev.tutorium.application.people.TeacherPresentation;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Role;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people of the demo school, who all sign in with one password. */
@Singleton
@Requires(property = "tutorium.demo", value = "true")
final class DemoPeople {

    static final String PASSWORD = "learning-by-teaching";
    static final String ADMIN = "admin@example.org";

    /** Students, each with their zone. */
    private static final List<List<String>> STUDENTS = List.of(
            List.of("Amelie Brandt", "Europe/Berlin"),
            List.of("Tomás Rivera", "America/Bogota"),
            List.of("Yuki Sato", "Asia/Tokyo"),
            List.of("Ngozi Eze", "Africa/Lagos"),
            List.of("Liam Byrne", "Europe/Dublin"),
            List.of("Priya Nair", "Asia/Kolkata"),
            List.of("Jonas Vik", "Europe/Oslo"),
            List.of("Camila Duarte", "America/Sao_Paulo"),
            List.of("Hana Novak", "Europe/Prague"),
            List.of("Omar Farouk", "Africa/Cairo"),
            List.of("Elena Petrova", "Europe/Sofia"),
            List.of("Marcus Bell", "America/Chicago"),
            List.of("Sofia Rossi", "Europe/Rome"),
            List.of("Daniel Kim", "Asia/Seoul"),
            List.of("Fatima Zahra", "Africa/Casablanca"),
            List.of("Oliver Hughes", "Europe/London"),
            List.of("Mei Lin", "Asia/Singapore"),
            List.of("Lucas Martin", "Europe/Paris"),
            List.of("Ada Kowalska", "Europe/Warsaw"),
            List.of("Ben Carter", "America/New_York"));

    private final SignUp signUps;
    private final FirstAdmin admins;
    private final Accounts accounts;
    private final TeacherPresentation presentation;
    private final StudentRoster roster;
    private final Transactions transactions;
    private final InstantSource clock;

    DemoPeople(
            SignUp signUps,
            FirstAdmin admins,
            Accounts accounts,
            TeacherPresentation presentation,
            StudentRoster roster,
            Transactions transactions,
            InstantSource clock) {
        this.signUps = signUps;
        this.admins = admins;
        this.accounts = accounts;
        this.presentation = presentation;
        this.roster = roster;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean arePresent() {
        return accounts.findByEmail(new Email(ADMIN)).isPresent();
    }

    Actor.Member admin() {
        join("Robin Admin", ADMIN, Role.STUDENT, "UTC");
        admins.ensure(ADMIN).orThrow(refusal -> new IllegalStateException("no admin: " + refusal));
        return member(ADMIN);
    }

    Actor.Member teacher(String name, String zone, String headline, String about) {
        var teacher = join(name, addressOf(name), Role.TEACHER, zone);
        presentation.present(teacher, headline, about);
        return teacher;
    }

    Actor.Member creator(String name, String zone) {
        return join(name, addressOf(name), Role.CREATOR, zone);
    }

    List<Actor.Member> students() {
        var students = new ArrayList<Actor.Member>();
        for (var student : STUDENTS) {
            students.add(join(student.getFirst(), addressOf(student.getFirst()), Role.STUDENT, student.getLast()));
        }
        return students;
    }

    /** Makes a student one of the teacher's own. */
    void introduce(Actor.Member student, Actor.Member teacher, String notes) {
        var account = accounts.get(student.id());
        roster.add(teacher, account.email().value(), account.name(), notes);
    }

    /** Signs up, and confirms the address without the mail. */
    private Actor.Member join(String name, String email, Role role, String zone) {
        signUps.signUp(new Actor.Visitor(), new SignUp.Command(name, email, PASSWORD, role, zone))
                .orThrow(refusal -> new IllegalStateException("no account for " + name + ": " + refusal));
        transactions.inTransaction(() -> {
            var account = accounts.findByEmail(new Email(email)).orElseThrow();
            accounts.record(account.verifyEmail(clock.instant()))
                    .orThrow(refusal -> new IllegalStateException("not confirmed: " + refusal));
        });
        return member(email);
    }

    private Actor.Member member(String email) {
        var account = accounts.findByEmail(new Email(email)).orElseThrow();
        return new Actor.Member(account.id(), account.roles(), account.id().value());
    }

    private static String addressOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('á', 'a').replace(' ', '.') + "@example.org";
    }
}
