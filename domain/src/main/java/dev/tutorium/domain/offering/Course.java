package dev.tutorium.domain.offering;

import static dev.tutorium.domain.offering.CourseStatus.DRAFT;
import static dev.tutorium.domain.offering.CourseStatus.PUBLISHED;
import static dev.tutorium.domain.offering.CourseStatus.UNPUBLISHED;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum of modules by a creator, taught one-to-one. It starts as a draft and may be published once it has a module and a
 * price; unpublished it takes no new students. Students keep the curriculum they enrolled in, so modules may be added, moved and
 * removed at any time. A deleted course is gone from every list; its enrollments go on.
 *
 * @param slug    its name in addresses, unique among courses that are not deleted
 * @param modules in the order they are taught
 */
public record Course(
        CourseId id,
        AccountId creator,
        String slug,
        CourseDetails details,
        List<CourseModule> modules,
        CourseStatus status,
        boolean featured,
        @Nullable Instant deletedAt,
        long version) {

    public Course {
        modules = List.copyOf(modules);
    }

    public static Change<Course> draft(
            CourseId id, AccountId creator, String slug, CourseDetails details, Instant now) {
        var course = new Course(id, creator, slug, details, List.of(), DRAFT, false, null, 0);
        return Change.of(course, new OfferingEvent.CourseCreated(id, creator, details.title(), now));
    }

    public Outcome<Change<Course>, OfferingRefusal> edit(CourseDetails newDetails, Instant now) {
        return edited(new Course(id, creator, slug, newDetails, modules, status, featured, deletedAt, version), now);
    }

    public Outcome<Change<Course>, OfferingRefusal> addModule(ModuleId module, ModuleDetails written, Instant now) {
        var more = new ArrayList<>(modules);
        more.add(new CourseModule(module, written));
        return edited(withModules(more), now);
    }

    public Outcome<Change<Course>, OfferingRefusal> editModule(ModuleId module, ModuleDetails written, Instant now) {
        return edited(
                withModules(modules.stream()
                        .map(m -> m.id().equals(module) ? new CourseModule(module, written) : m)
                        .toList()),
                now);
    }

    public Outcome<Change<Course>, OfferingRefusal> removeModule(ModuleId module, Instant now) {
        return edited(
                withModules(modules.stream().filter(m -> !m.id().equals(module)).toList()), now);
    }

    /** Puts the modules into another order, which names each of them exactly once. */
    public Outcome<Change<Course>, OfferingRefusal> reorder(List<ModuleId> order, Instant now) {
        var byId = modules.stream().collect(Collectors.toMap(CourseModule::id, Function.identity()));
        if (order.size() != modules.size() || !new HashSet<>(order).equals(byId.keySet())) {
            return Outcome.refused(new OfferingRefusal.OrderIncomplete(modules.size()));
        }
        var moved = new ArrayList<CourseModule>();
        for (var module : order) {
            Optional.ofNullable(byId.get(module)).ifPresent(moved::add);
        }
        return edited(withModules(moved), now);
    }

    /** Publishing again what is published changes nothing; unpublishing likewise. */
    public Outcome<Change<Course>, OfferingRefusal> publish(Instant now) {
        if (status == PUBLISHED) {
            return Outcome.accepted(Change.of(this));
        }
        return ready(withStatus(PUBLISHED))
                .map(published -> Change.of(published, new OfferingEvent.CoursePublished(id, creator, title(), now)));
    }

    public Outcome<Change<Course>, OfferingRefusal> unpublish(Instant now) {
        return switch (status) {
            case DRAFT -> Outcome.refused(new OfferingRefusal.CourseNotPublished());
            case UNPUBLISHED -> Outcome.accepted(Change.of(this));
            case PUBLISHED ->
                Outcome.accepted(Change.of(
                        withStatus(UNPUBLISHED), new OfferingEvent.CourseUnpublished(id, creator, title(), now)));
        };
    }

    public Change<Course> delete(Instant now) {
        return deletedAt != null
                ? Change.of(this)
                : Change.of(
                        new Course(id, creator, slug, details, modules, status, featured, now, version),
                        new OfferingEvent.CourseDeleted(id, creator, now));
    }

    /** Whether it may be listed and sold. */
    public boolean isOpen() {
        return status == PUBLISHED && deletedAt == null;
    }

    public boolean isBy(AccountId account) {
        return creator.equals(account);
    }

    public Optional<CourseModule> module(ModuleId module) {
        return modules.stream().filter(m -> m.id().equals(module)).findFirst();
    }

    public String title() {
        return details.title();
    }

    public @Nullable Money price() {
        return details.price();
    }

    public Duration sessionLength() {
        return details.sessionLength();
    }

    /** A published course never loses what it needed to be published. */
    private Outcome<Change<Course>, OfferingRefusal> edited(Course changed, Instant now) {
        return ready(changed).map(course -> Change.of(course, new OfferingEvent.CourseEdited(id, creator, now)));
    }

    private static Outcome<Course, OfferingRefusal> ready(Course course) {
        if (course.status == PUBLISHED && course.modules.isEmpty()) {
            return Outcome.refused(new OfferingRefusal.CourseWithoutModules());
        }
        if (course.status == PUBLISHED && course.price() == null) {
            return Outcome.refused(new OfferingRefusal.CourseWithoutPrice());
        }
        return Outcome.accepted(course);
    }

    private Course withModules(List<CourseModule> changed) {
        return new Course(id, creator, slug, details, changed, status, featured, deletedAt, version);
    }

    private Course withStatus(CourseStatus next) {
        return new Course(id, creator, slug, details, modules, next, featured, deletedAt, version);
    }
}
