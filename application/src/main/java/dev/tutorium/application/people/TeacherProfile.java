package dev.tutorium.application.people;

import dev.tutorium.domain.kernel.AccountId;

/**
 * What a teacher shows of themselves.
 *
 * @param slug     of the teacher's public addresses, unique
 * @param headline one line under the name; may be empty
 */
public record TeacherProfile(AccountId teacher, String slug, String headline, String about) {}
