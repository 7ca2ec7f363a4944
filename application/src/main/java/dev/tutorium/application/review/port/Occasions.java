package dev.tutorium.application.review.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Mood;
import dev.tutorium.domain.review.Occasion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can be reviewed. */
public interface Occasions {

    /** A session as it is to one of its students; empty for who never had a seat in it. */
    Optional<Occasion> findLesson(SessionId session, AccountId student);

    /** The same, for how it felt. */
    Optional<Mood.Lesson> findMood(SessionId session, AccountId student);

    /**
     * Of each student of the teacher the latest lesson that was completed after an instant, has no review of theirs, taken back
     * or not, and that they were not asked about; the latest lessons first.
     *
     * @param among only these sessions; all when there are none
     */
    List<Occasion> unreviewed(AccountId teacher, Collection<SessionId> among, Instant completedAfter, int most);
}
