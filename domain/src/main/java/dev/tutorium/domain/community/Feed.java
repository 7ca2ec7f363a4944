package dev.tutorium.domain.community;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;

/** Where posts stand. */
public sealed interface Feed {

    /** Everyone's. */
    record Main() implements Feed {}

    /** Of those who learn, teach or made a course. */
    record OfCourse(CourseId course) implements Feed {}

    /** Of an instructor, for the students of all their courses. */
    record OfInstructor(AccountId instructor) implements Feed {}
}
