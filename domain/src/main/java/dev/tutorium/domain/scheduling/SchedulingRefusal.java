package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.Refusal;
import java.time.LocalDate;

/** Why a teacher cannot arrange their hours so. */
public sealed interface SchedulingRefusal extends Refusal {

    /** The teacher keeps as many schedules as one may. */
    record TooManySchedules(int maximum) implements SchedulingRefusal {}

    /** The date has an override already, which can be changed. */
    record DateOverridden(LocalDate date, OverrideId override) implements SchedulingRefusal {}

    /** The teacher has subscribed to as many calendars as one may. */
    record TooManyCalendars(int maximum) implements SchedulingRefusal {}

    /** The teacher has subscribed to this address already. */
    record AlreadySubscribed(ExternalCalendarId calendar) implements SchedulingRefusal {}

    /** The address is none that the platform reads: it is not public. */
    record AddressNotPublic() implements SchedulingRefusal {}
}
