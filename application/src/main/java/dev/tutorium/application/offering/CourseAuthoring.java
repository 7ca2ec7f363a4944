package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Categories;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.OfferingRefusal;
import dev.tutorium.domain.offering.Slugs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A creator's work on their own courses. */
public final class CourseAuthoring {

    private final Courses courses;
    private final Categories categories;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public CourseAuthoring(
            Courses courses, Categories categories, Ids ids, Transactions transactions, InstantSource clock) {
        this.courses = courses;
        this.categories = categories;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new draft, its slug made from the title. */
    public Course create(Actor.Member creator, CourseFields fields) {
        var details = fields.complete();
        requireKnown(details.category());
        return transactions.inTransaction(() -> {
            var made = Slugs.of(details.title(), "course");
            var slug = Slugs.free(made, courses.slugs(made));
            var id = new CourseId(ids.next());
            return courses.record(Course.draft(id, creator.id(), slug, details, clock.instant()));
        });
    }

    /**
     * Changes what is given; the address stays.
     *
     * @param seen the version the creator had before them; empty to write over whatever is there
     */
    public Outcome<Course, OfferingRefusal> update(
            Actor.Member creator, CourseId id, OptionalLong seen, CourseFields fields) {
        requireKnown(fields.category());
        return change(creator, id, (course, now) -> {
            if (seen.isPresent() && seen.getAsLong() != course.version()) {
                throw new Stale("course");
            }
            return course.edit(fields.over(course.details()), now);
        });
    }

    public Outcome<Course, OfferingRefusal> publish(Actor.Member creator, CourseId id) {
        return change(creator, id, Course::publish);
    }

    public Outcome<Course, OfferingRefusal> unpublish(Actor.Member creator, CourseId id) {
        return change(creator, id, Course::unpublish);
    }

    /** Takes it out of every list; enrollments go on. */
    public void delete(Actor.Member creator, CourseId id) {
        transactions.inTransaction(() -> {
            courses.record(courses.getOwned(creator.id(), id).delete(clock.instant()));
        });
    }

    private Outcome<Course, OfferingRefusal> change(
            Actor.Member creator,
            CourseId id,
            BiFunction<Course, Instant, Outcome<Change<Course>, OfferingRefusal>> step) {
        return transactions.inTransaction(() ->
                step.apply(courses.getOwned(creator.id(), id), clock.instant()).map(courses::record));
    }

    private void requireKnown(@Nullable CategoryId category) {
        if (category != null && categories.find(category).isEmpty()) {
            throw new Malformed("categoryId", "must be one of the categories");
        }
    }
}
