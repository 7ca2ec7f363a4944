package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Refusal;
import java.time.LocalDate;

/** Why an offering could not be changed as asked, or a class of a course pack not be booked. */
public sealed interface OfferingRefusal extends Refusal {

    /** Another offering already has this address. */
    record SlugTaken(String slug) implements OfferingRefusal {}

    /** A teacher keeps so many services at most, archived ones included. */
    record TooManyServices(int maximum) implements OfferingRefusal {}

    /** An archived service stays closed. */
    record ServiceArchived() implements OfferingRefusal {}

    /** Only a service that has been published can be paused. */
    record ServiceNotPublished(ServiceStatus status) implements OfferingRefusal {}

    /** A published course has at least one module. */
    record CourseWithoutModules() implements OfferingRefusal {}

    /** A published course has a price, which may be zero. */
    record CourseWithoutPrice() implements OfferingRefusal {}

    /** Only a course that has been published can be unpublished. */
    record CourseNotPublished() implements OfferingRefusal {}

    /** An order names each of the course's modules exactly once. */
    record OrderIncomplete(int modules) implements OfferingRefusal {}

    /** Only a course pack that has been published can be unpublished. */
    record CoursePackNotPublished() implements OfferingRefusal {}

    /** A deleted course pack stays deleted. */
    record CoursePackIsDeleted() implements OfferingRefusal {}

    /** Its owner unpublishes a course pack that students are enrolled in. */
    record CoursePackInUse(int enrolled) implements OfferingRefusal {}

    /** Those enrolled are told why their course pack is gone. */
    record RemovalReasonRequired(int enrolled) implements OfferingRefusal {}

    /** The course pack begins with a meeting, which is to be held before a class is booked. */
    record PreliminaryMeetingFirst() implements OfferingRefusal {}

    /** There is one preliminary meeting, and it is booked or held. */
    record PreliminaryMeetingTaken() implements OfferingRefusal {}

    /** This course pack begins with its first class. */
    record NoPreliminaryMeeting() implements OfferingRefusal {}

    /** Every class of the course pack is booked or held. */
    record NoClassLeft(int classes) implements OfferingRefusal {}

    /** Another class on this day would be one too many. */
    record DayFull(LocalDate date, int classes) implements OfferingRefusal {}

    /** All classes lie from the first one's day to before the end of the period. */
    record OutsidePeriod(LocalDate first, LocalDate end) implements OfferingRefusal {}

    /** With this class, those that are left could not be spread any more as the course pack asks. */
    record PlanWouldBreak(int classesLeft) implements OfferingRefusal {}
}
