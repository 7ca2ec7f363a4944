package dev.tutorium.application.widget.port;

import dev.tutorium.domain.kernel.AccountId;
import java.time.LocalDate;

/** How often visitors did what, by day. Who they were is not kept. */
public interface VisitCounts {

    /** Where it was done. */
    enum Place {
        PAGE,
        WIDGET
    }

    /**
     * Counts one more.
     *
     * @param most so many different things are counted of a teacher in a day; any further one counts as {@code other}
     */
    void count(AccountId teacher, LocalDate day, Place place, String what, int most);

    /** Forgets the counts of days before this one. */
    void forget(LocalDate before);
}
