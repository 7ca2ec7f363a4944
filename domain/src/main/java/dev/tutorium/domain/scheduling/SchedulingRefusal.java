package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.Refusal;
import java.time.LocalDate;

/** Why a teacher cannot arrange their hours so. */
public sealed interface SchedulingRefusal extends Refusal {

    /** The teacher keeps as many schedules as one may. */
    record TooManySchedules(int maximum) implements SchedulingRefusal {}

    /** The date has an override already, which can be changed. */
    record DateOverridden(LocalDate date, OverrideId override) implements SchedulingRefusal {}
}
