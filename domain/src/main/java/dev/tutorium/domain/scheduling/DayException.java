package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import java.time.LocalDate;
import java.util.UUID;

/** Dates on which a teacher's weekly hours do not hold. Dates are those of the schedule's zone. */
public sealed interface DayException permits DateOverride, TimeOff {

    UUID uuid();

    AccountId teacher();

    LocalDate first();

    /** The last date, itself included. */
    LocalDate last();

    /** Why, in the teacher's words; empty when they gave none. Not shown to students. */
    String note();

    /** 0 until it is stored. */
    long version();
}
