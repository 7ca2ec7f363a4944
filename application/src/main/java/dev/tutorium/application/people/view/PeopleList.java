package dev.tutorium.application.people.view;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Teachers and their students, to read. */
public interface PeopleList {

    /** The page of an active teacher. */
    Optional<TeacherPage> findTeacher(String slug);

    default TeacherPage getTeacher(String slug) {
        return findTeacher(slug).orElseThrow(() -> new Missing("teacher"));
    }

    /**
     * A teacher's own students.
     *
     * @param part  what the name or the address has in it; null for all
     * @param order by what
     */
    Page<StudentView> students(AccountId teacher, @Nullable String part, Order order, PageRequest page);

    /** How students are listed. */
    enum Order {
        NAME,
        /** The latest first. */
        ADDED
    }

    Optional<StudentView> findStudent(AccountId teacher, UUID entry);
}
