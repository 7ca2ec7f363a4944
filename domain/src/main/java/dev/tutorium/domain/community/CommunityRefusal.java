package dev.tutorium.domain.community;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Refusal;

/** Why someone may not read, post, remove or block as asked. */
public sealed interface CommunityRefusal extends Refusal {

    /** The feed is for those who learn, teach or made the course. */
    record NotInCourse(CourseId course) implements CommunityRefusal {}

    /** The feed is for those who bought a course of the instructor. */
    record NoCourseOfInstructor(AccountId instructor) implements CommunityRefusal {}

    /** In an instructor's feed others only reply. */
    record OnlyTheInstructorPosts(AccountId instructor) implements CommunityRefusal {}

    record NothingWritten() implements CommunityRefusal {}

    record TextTooLong(int longest) implements CommunityRefusal {}

    /** Nobody replies to a post that is gone. */
    record PostRemoved() implements CommunityRefusal {}

    /** Only the author or a moderator removes a post. */
    record NotTheAuthor() implements CommunityRefusal {}

    record BlockingOneself() implements CommunityRefusal {}
}
