package dev.tutorium.application.people.view;

import java.util.UUID;

/**
 * What everyone may read of a teacher.
 *
 * @param slug     of the teacher's public addresses
 * @param zone     the teacher's IANA zone
 * @param headline one line under the name; may be empty
 */
public record TeacherPage(UUID id, String slug, String name, String zone, String headline, String about) {}
