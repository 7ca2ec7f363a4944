package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Refusal;

/** Why a service or a course could not be changed as asked. */
public sealed interface OfferingRefusal extends Refusal {

    /** Another offering already has this address. */
    record SlugTaken(String slug) implements OfferingRefusal {}

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
}
