package dev.tutorium.application.messaging.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SessionId;
import java.util.Collection;
import java.util.Optional;

/** What a mail needs beyond the event it tells of. Whoever is asked for exists, as accounts are never deleted. */
public interface MailFacts {

    /** {@code people} are those the mail goes to or speaks of. */
    Optional<AboutSession> session(SessionId session, Collection<AccountId> people);

    Optional<AboutCourse> course(CourseId course, Collection<AccountId> people);

    Optional<Addressee> person(AccountId account);

    /**
     * The session as it stands now.
     *
     * @param title of its service or course
     */
    record AboutSession(String title, int revision, People people) {}

    record AboutCourse(String title, People people) {}
}
