package dev.tutorium.application.insight.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a practice. */
public interface Dashboards {

    Figures figures(AccountId teacher, TimeRange week, TimeRange month, Instant now);

    /** What the teacher's shares of payments in a time come to, less what was given back of them; by currency. */
    List<Money> revenue(AccountId teacher, TimeRange time);

    /** Visits of the teacher's page and widgets since a day. */
    Visits visits(AccountId teacher, LocalDate since);

    /**
     * Counts as of now; sessions are those that take place or took place.
     *
     * @param activeStudents who had a session in the last 30 days or has one to come
     * @param pendingTrials  trial sessions that wait for an answer, or for the visitor who asked to follow the link
     * @param nextSession    null when none is planned
     */
    record Figures(
            long sessionsThisWeek,
            long sessionsThisMonth,
            long sessionsHeldThisMonth,
            long activeStudents,
            long students,
            long openRequests,
            long unpaidSeats,
            long pendingTrials,
            long waiting,
            long unreadNotifications,
            @Nullable Instant nextSession) {}

    record Visits(long page, long widget) {}
}
