package dev.tutorium.application.people.port;

import dev.tutorium.application.people.TeacherProfile;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;
import java.util.Set;

/** Teachers' profiles. */
public interface TeacherProfiles {

    Optional<TeacherProfile> find(AccountId teacher);

    Optional<TeacherProfile> findBySlug(String slug);

    /** All slugs that begin with {@code prefix}. */
    Set<String> slugs(String prefix);

    /** Adds it; false when the teacher has one already or the slug is taken. */
    boolean add(TeacherProfile profile);
}
