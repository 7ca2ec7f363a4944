package dev.tutorium.application.review.view;

import dev.tutorium.domain.review.RatingStatistics;

/**
 * How a teacher is rated.
 *
 * @param own      by students after a lesson or course here
 * @param imported by people elsewhere, as the teacher says
 */
public record TeacherRatings(RatingStatistics own, RatingStatistics imported) {}
