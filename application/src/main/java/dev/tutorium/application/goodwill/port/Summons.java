package dev.tutorium.application.goodwill.port;

import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All requests for help. */
public interface Summons {

    /**
     * Locks it until the transaction ends, so that of two who respond one is the first. Throws
     * {@link dev.tutorium.application.kernel.Missing} when there is none.
     */
    Summon getForUpdate(SummonId id);

    /** The student's that waits for a helper in the course. */
    Optional<Summon> findWaiting(AccountId student, CourseId course);

    /** Those that have waited since {@code askedBefore} or longer, the longest first. */
    List<SummonId> waitingSince(Instant askedBefore, int limit);

    /**
     * Saves, publishes the events with it, and answers it as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read, or the student came to wait in the course
     *     meanwhile
     */
    Summon record(Change<Summon> change);
}
