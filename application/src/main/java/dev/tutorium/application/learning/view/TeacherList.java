package dev.tutorium.application.learning.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.CourseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certified teachers, to read. */
public interface TeacherList {

    /** Those who teach one course, the first certified first. */
    List<TeacherCard.OfCourse> of(CourseId course);

    /**
     * Teachers of published courses, the first certified first.
     *
     * @param course its id or slug; null for any
     * @param words  in the name or handle; null for any
     */
    Page<TeacherCard> search(@Nullable String course, @Nullable String words, PageRequest page);
}
