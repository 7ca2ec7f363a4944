package dev.tutorium.application.messaging.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a mail needs beyond the event it tells of. Whoever is asked for exists, as accounts are never deleted. */
public interface MailFacts {

    /** {@code people} are those the mail goes to or speaks of. */
    Optional<AboutSession> session(SessionId session, Collection<AccountId> people);

    /** Who has, or had until it was over, a seat in the session. */
    List<AccountId> students(SessionId session);

    Optional<AboutOffering> course(CourseId course, Collection<AccountId> people);

    Optional<AboutOffering> service(ServiceId service, Collection<AccountId> people);

    Optional<Addressee> person(AccountId account);

    /**
     * The session as it stands now.
     *
     * @param title     of its service or course
     * @param cancelled how many of its seats were cancelled so far
     * @param goesOn    whether a seat in it is booked
     */
    record AboutSession(String title, int revision, int cancelled, boolean goesOn, People people) {}

    record AboutOffering(String title, People people) {}
}
