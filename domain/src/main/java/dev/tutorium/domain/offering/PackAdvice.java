package dev.tutorium.domain.offering;

import java.time.LocalDate;

/** What a student should know about the plan as it stands with the class that is booked. */
public sealed interface PackAdvice {

    /** A full week, from its Monday, between the first and the last class has fewer classes than it should have. */
    record ShortWeek(LocalDate monday, int classes, int minimum) implements PackAdvice {}

    /** A strict plan that time has overtaken: the classes that are left can be had, but not as they were to be spread. */
    record CannotBeCompleted(int classesLeft) implements PackAdvice {}
}
