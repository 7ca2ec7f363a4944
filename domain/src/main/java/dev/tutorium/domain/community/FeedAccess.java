package dev.tutorium.domain.community;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may read and write in which feed, and why. */
public final class FeedAccess {

    /**
     * What a member has to do with courses.
     *
     * @param enrolled   the courses the member has an enrollment in, active or completed
     * @param boughtFrom the creators of those courses
     * @param teaches    the courses the member is certified for
     * @param made       the courses the member is the creator of
     */
    public record Member(
            AccountId account,
            Set<CourseId> enrolled,
            Set<AccountId> boughtFrom,
            Set<CourseId> teaches,
            Set<CourseId> made) {

        public Member {
            enrolled = Set.copyOf(enrolled);
            boughtFrom = Set.copyOf(boughtFrom);
            teaches = Set.copyOf(teaches);
            made = Set.copyOf(made);
        }
    }

    /** Why a member is let in. */
    public enum Ground {
        OPEN_TO_ALL,
        ENROLLED,
        TEACHES_COURSE,
        MADE_COURSE,
        BOUGHT_FROM_INSTRUCTOR,
        OWN_FEED,
        /** Not the feed, but the one post that is promoted to the main feed. */
        PROMOTED
    }

    private FeedAccess() {}

    public static Outcome<Ground, CommunityRefusal> toRead(Feed feed, Member member) {
        return switch (feed) {
            case Feed.Main _ -> Outcome.accepted(Ground.OPEN_TO_ALL);
            case Feed.OfCourse(var course) -> toCourse(course, member);
            case Feed.OfInstructor(var instructor) -> toInstructor(instructor, member);
        };
    }

    /** A post is read in its feed, and by everyone while it is promoted. */
    public static Outcome<Ground, CommunityRefusal> toRead(
            Post post, @Nullable Instant promotedUntil, Member member, Instant now) {
        return promotedUntil != null && now.isBefore(promotedUntil)
                ? Outcome.accepted(Ground.PROMOTED)
                : toRead(post.feed(), member);
    }

    /** Who reads a feed may post in it; in an instructor's feed only the instructor does. */
    public static Outcome<Ground, CommunityRefusal> toPost(Feed feed, Member member) {
        return feed instanceof Feed.OfInstructor(var instructor) && !instructor.equals(member.account())
                ? Outcome.refused(new CommunityRefusal.OnlyTheInstructorPosts(instructor))
                : toRead(feed, member);
    }

    private static Outcome<Ground, CommunityRefusal> toCourse(CourseId course, Member member) {
        if (member.made().contains(course)) {
            return Outcome.accepted(Ground.MADE_COURSE);
        }
        if (member.teaches().contains(course)) {
            return Outcome.accepted(Ground.TEACHES_COURSE);
        }
        return member.enrolled().contains(course)
                ? Outcome.accepted(Ground.ENROLLED)
                : Outcome.refused(new CommunityRefusal.NotInCourse(course));
    }

    private static Outcome<Ground, CommunityRefusal> toInstructor(AccountId instructor, Member member) {
        if (instructor.equals(member.account())) {
            return Outcome.accepted(Ground.OWN_FEED);
        }
        return member.boughtFrom().contains(instructor)
                ? Outcome.accepted(Ground.BOUGHT_FROM_INSTRUCTOR)
                : Outcome.refused(new CommunityRefusal.NoCourseOfInstructor(instructor));
    }
}
