package dev.tutorium.domain.offering;

import static dev.tutorium.domain.offering.PackStatus.DELETED;
import static dev.tutorium.domain.offering.PackStatus.DRAFT;
import static dev.tutorium.domain.offering.PackStatus.PUBLISHED;
import static dev.tutorium.domain.offering.PackStatus.UNPUBLISHED;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CoursePackId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;

/**
 * A structured series of classes by one teacher, sold as one. It starts as a draft, is published to be listed and sold, and
 * unpublished takes no new students while those it has go on. Its owner deletes it when nobody is enrolled; an admin may always,
 * and then everyone enrolled is told why and gets the classes not held back.
 */
public record CoursePack(CoursePackId id, AccountId teacher, PackDetails details, PackStatus status, long version) {

    public static Change<CoursePack> draft(CoursePackId id, AccountId teacher, PackDetails details, Instant now) {
        return Change.of(
                new CoursePack(id, teacher, details, DRAFT, 0),
                new OfferingEvent.CoursePackCreated(id, teacher, details.title(), now));
    }

    public Outcome<Change<CoursePack>, OfferingRefusal> edit(PackDetails newDetails, Instant now) {
        return status == DELETED
                ? gone()
                : Outcome.accepted(Change.of(
                        new CoursePack(id, teacher, newDetails, status, version),
                        new OfferingEvent.CoursePackEdited(id, teacher, now)));
    }

    /** Publishing again what is published changes nothing; unpublishing and deleting likewise. */
    public Outcome<Change<CoursePack>, OfferingRefusal> publish(Instant now) {
        return switch (status) {
            case PUBLISHED -> Outcome.accepted(Change.of(this));
            case DRAFT, UNPUBLISHED ->
                Outcome.accepted(Change.of(
                        in(PUBLISHED), new OfferingEvent.CoursePackPublished(id, teacher, details.title(), now)));
            case DELETED -> gone();
        };
    }

    public Outcome<Change<CoursePack>, OfferingRefusal> unpublish(Instant now) {
        return switch (status) {
            case DRAFT -> Outcome.refused(new OfferingRefusal.CoursePackNotPublished());
            case UNPUBLISHED -> Outcome.accepted(Change.of(this));
            case PUBLISHED ->
                Outcome.accepted(Change.of(
                        in(UNPUBLISHED), new OfferingEvent.CoursePackUnpublished(id, teacher, details.title(), now)));
            case DELETED -> gone();
        };
    }

    /**
     * Its owner deletes it.
     *
     * @param enrolled how many active enrollments it has; those that wait for their payment count, too
     */
    public Outcome<Change<CoursePack>, OfferingRefusal> delete(int enrolled, Instant now) {
        if (status == DELETED) {
            return Outcome.accepted(Change.of(this));
        }
        return enrolled > 0
                ? Outcome.refused(new OfferingRefusal.CoursePackInUse(enrolled))
                : Outcome.accepted(deleted(teacher, "", now));
    }

    /** An admin deletes it; a reason is needed where someone has to be told. */
    public Outcome<Change<CoursePack>, OfferingRefusal> delete(
            AccountId admin, String reason, int enrolled, Instant now) {
        if (status == DELETED) {
            return Outcome.accepted(Change.of(this));
        }
        return enrolled > 0 && reason.isBlank()
                ? Outcome.refused(new OfferingRefusal.RemovalReasonRequired(enrolled))
                : Outcome.accepted(deleted(admin, reason.strip(), now));
    }

    /** Whether it may be listed and sold. */
    public boolean isOpen() {
        return status == PUBLISHED;
    }

    private Change<CoursePack> deleted(AccountId by, String reason, Instant now) {
        return Change.of(
                in(DELETED), new OfferingEvent.CoursePackDeleted(id, teacher, details.title(), by, reason, now));
    }

    private CoursePack in(PackStatus next) {
        return new CoursePack(id, teacher, details, next, version);
    }

    private static Outcome<Change<CoursePack>, OfferingRefusal> gone() {
        return Outcome.refused(new OfferingRefusal.CoursePackIsDeleted());
    }
}
