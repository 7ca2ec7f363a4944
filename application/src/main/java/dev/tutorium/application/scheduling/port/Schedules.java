package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.util.List;

/** Teachers' weekly schedules. At most one of a teacher is the main one. */
public interface Schedules {

    /** All of one teacher, the main one first, then by name. */
    List<WeeklySchedule> of(AccountId teacher);

    /** Throws {@link Missing} when there is none or it is another's. */
    WeeklySchedule get(AccountId teacher, ScheduleId id);

    /**
     * Stores a new one (version 0) or the next version of one, and returns it with its new version. Saving one as main makes the
     * teacher's other ones not so. {@link dev.tutorium.application.kernel.Stale} when it was changed or removed since it was read.
     */
    WeeklySchedule save(WeeklySchedule schedule);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed since it was read. */
    void remove(WeeklySchedule schedule);
}
