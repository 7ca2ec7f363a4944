package dev.tutorium.application.goodwill.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import java.time.Instant;
import java.util.List;

/** Help that is asked for and offered, to read. */
public interface HelpList {

    /** Who is certified in the course and available, the longest available first; without {@code besides}. */
    List<PersonRef> helpers(CourseId course, AccountId besides);

    /** Summons others wait with, since after {@code askedAfter}, that the helper could answer now; the latest first. */
    Page<WaitingSummon> waitingFor(AccountId helper, Instant askedAfter, PageRequest page);
}
