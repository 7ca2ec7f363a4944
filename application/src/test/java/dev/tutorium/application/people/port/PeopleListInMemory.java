package dev.tutorium.application.people.port;

import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.people.view.StudentView;
import dev.tutorium.application.people.view.TeacherPage;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Teachers and their students, read from the stores in memory. Tells no more than the first page of a list. */
public final class PeopleListInMemory implements PeopleList {

    private final Accounts accounts;
    private final RostersInMemory rosters;
    private final SessionsInMemory sessions;

    public PeopleListInMemory(Accounts accounts, RostersInMemory rosters, SessionsInMemory sessions) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.sessions = sessions;
    }

    @Override
    public Optional<TeacherPage> findTeacher(String slug) {
        return Handle.parse(slug.toLowerCase(Locale.ROOT))
                .flatMap(accounts::findByHandle)
                .filter(account -> account.isActive() && account.roles().contains(Role.TEACHER))
                .map(account -> new TeacherPage(
                        account.id().value(),
                        account.handle().value(),
                        account.name(),
                        account.zone().getId(),
                        "",
                        ""));
    }

    @Override
    public Page<StudentView> students(AccountId teacher, @Nullable String part, Order order, PageRequest page) {
        var own = rosters.all()
                .filter(entry -> entry.teacher().equals(teacher))
                .filter(entry ->
                        part == null || entry.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing((RosterEntry entry) -> entry.name().toLowerCase(Locale.ROOT))
                        .thenComparing(RosterEntry::id))
                .map(this::view)
                .toList();
        return new Page<>(own.stream().limit(page.size()).toList(), null, (long) own.size());
    }

    @Override
    public Optional<StudentView> findStudent(AccountId teacher, UUID entry) {
        return rosters.find(teacher, entry).map(this::view);
    }

    private StudentView view(RosterEntry entry) {
        var account = accounts.findByEmail(entry.email())
                .filter(found -> found.emailVerified() && found.isActive())
                .map(Account::id);
        return new StudentView(
                entry.id(),
                account.map(AccountId::value).orElse(null),
                entry.name(),
                entry.email().value(),
                entry.notes(),
                account.map(student -> held(entry.teacher(), student)).orElse(0),
                entry.addedAt(),
                entry.version());
    }

    private int held(AccountId teacher, AccountId student) {
        return (int) sessions.ofStudent(student)
                .filter(session -> session.facts().teacher().equals(teacher))
                .filter(session -> session.facts().seatsIn(SeatState.ATTENDED).stream()
                        .anyMatch(seat -> seat.student().equals(student)))
                .count();
    }
}
