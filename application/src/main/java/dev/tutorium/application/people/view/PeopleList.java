package dev.tutorium.application.people.view;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;
import java.util.UUID;

/** Teachers and their students, to read. */
public interface PeopleList {

    /** The page of an active teacher. */
    Optional<TeacherPage> findTeacher(String slug);

    default TeacherPage getTeacher(String slug) {
        return findTeacher(slug).orElseThrow(() -> new Missing("teacher"));
    }

    /** A teacher's own students, by name. */
    Page<StudentView> students(AccountId teacher, PageRequest page);

    Optional<StudentView> findStudent(AccountId teacher, UUID entry);
}
