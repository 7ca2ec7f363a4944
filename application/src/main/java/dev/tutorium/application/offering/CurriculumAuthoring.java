package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.OfferingRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/** A creator's work on the modules of their own courses. */
public final class CurriculumAuthoring {

    private static final int MOST_MODULES = 100;

    private final Courses courses;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public CurriculumAuthoring(Courses courses, Ids ids, Transactions transactions, InstantSource clock) {
        this.courses = courses;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds a module behind the last. */
    public Outcome<Course, OfferingRefusal> add(Actor.Member creator, CourseId course, ModuleFields fields) {
        var written = fields.complete();
        return change(creator, course, (current, now) -> {
            if (current.modules().size() >= MOST_MODULES) {
                throw new Malformed("title", "a course has at most " + MOST_MODULES + " modules");
            }
            return current.addModule(new ModuleId(ids.next()), written, now);
        });
    }

    public Outcome<Course, OfferingRefusal> update(
            Actor.Member creator, CourseId course, ModuleId module, ModuleFields fields) {
        return change(creator, course, (current, now) -> {
            var before = current.module(module).orElseThrow(() -> new Missing("module"));
            return current.editModule(module, fields.over(before.details()), now);
        });
    }

    public Outcome<Course, OfferingRefusal> reorder(Actor.Member creator, CourseId course, List<ModuleId> order) {
        return change(creator, course, (current, now) -> current.reorder(order, now));
    }

    public Outcome<Course, OfferingRefusal> remove(Actor.Member creator, CourseId course, ModuleId module) {
        return change(creator, course, (current, now) -> {
            if (current.module(module).isEmpty()) {
                throw new Missing("module");
            }
            return current.removeModule(module, now);
        });
    }

    private Outcome<Course, OfferingRefusal> change(
            Actor.Member creator,
            CourseId id,
            BiFunction<Course, Instant, Outcome<Change<Course>, OfferingRefusal>> step) {
        return transactions.inTransaction(() ->
                step.apply(courses.getOwned(creator.id(), id), clock.instant()).map(courses::record));
    }
}
