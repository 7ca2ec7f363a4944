package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.offering.Course;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Courses in memory. */
public final class CoursesInMemory implements Courses {

    private final Memory memory;
    private final Rows<CourseId, Course> courses;

    public CoursesInMemory() {
        this(new Memory());
    }

    public CoursesInMemory(Memory memory) {
        this.memory = memory;
        courses = memory.rows();
    }

    /** Tells every course as it is stored. */
    public void watch(Consumer<Course> watcher) {
        courses.watch(watcher);
    }

    @Override
    public Optional<Course> find(CourseId id) {
        return courses.find(id).filter(c -> c.deletedAt() == null);
    }

    @Override
    public Course getOwned(AccountId creator, CourseId id) {
        return find(id).filter(c -> c.isBy(creator)).orElseThrow(() -> new Missing("course"));
    }

    @Override
    public Set<String> slugs(String prefix) {
        return existing()
                .map(Course::slug)
                .filter(slug -> slug.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    @Override
    public Course record(Change<Course> change) {
        var next = change.state();
        var stored = courses.find(next.id()).map(Course::version).orElse(0L);
        var slugTaken = next.deletedAt() == null
                && existing().anyMatch(c -> c.slug().equals(next.slug()) && !c.id().equals(next.id()));
        if (slugTaken || stored != next.version()) {
            throw new Stale("course");
        }
        var saved = new Course(
                next.id(),
                next.creator(),
                next.slug(),
                next.details(),
                next.modules(),
                next.status(),
                next.featured(),
                next.deletedAt(),
                next.version() + 1);
        courses.put(saved.id(), saved);
        memory.publish(change.events());
        return saved;
    }

    private Stream<Course> existing() {
        return courses.stream().filter(c -> c.deletedAt() == null);
    }
}
