package dev.tutorium.domain.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.community.FeedAccess.Ground;
import dev.tutorium.domain.community.FeedAccess.Member;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedAccessTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final AccountId INSTRUCTOR = account(1);
    private static final CourseId COURSE = new CourseId(new UUID(20, 1));
    private static final CourseId OTHER_COURSE = new CourseId(new UUID(20, 2));
    private static final Feed OF_COURSE = new Feed.OfCourse(COURSE);
    private static final Feed OF_INSTRUCTOR = new Feed.OfInstructor(INSTRUCTOR);

    private static final Member STUDENT =
            new Member(account(2), Set.of(COURSE), Set.of(INSTRUCTOR), Set.of(), Set.of());
    private static final Member TEACHER = new Member(account(3), Set.of(), Set.of(), Set.of(COURSE), Set.of());
    private static final Member CREATOR = new Member(INSTRUCTOR, Set.of(), Set.of(), Set.of(), Set.of(COURSE));
    private static final Member STRANGER =
            new Member(account(4), Set.of(OTHER_COURSE), Set.of(account(5)), Set.of(OTHER_COURSE), Set.of());

    private static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    private static Outcome<Ground, CommunityRefusal> yes(Ground ground) {
        return Outcome.accepted(ground);
    }

    private static Outcome<Ground, CommunityRefusal> no(CommunityRefusal reason) {
        return Outcome.refused(reason);
    }

    @Test
    void the_main_feed_is_for_all() {
        assertThat(FeedAccess.toRead(new Feed.Main(), STRANGER)).isEqualTo(yes(Ground.OPEN_TO_ALL));
        assertThat(FeedAccess.toPost(new Feed.Main(), STRANGER)).isEqualTo(yes(Ground.OPEN_TO_ALL));
    }

    @Test
    void a_courses_feed_is_for_who_learns_teaches_or_made_it() {
        assertThat(FeedAccess.toRead(OF_COURSE, STUDENT)).isEqualTo(yes(Ground.ENROLLED));
        assertThat(FeedAccess.toRead(OF_COURSE, TEACHER)).isEqualTo(yes(Ground.TEACHES_COURSE));
        assertThat(FeedAccess.toRead(OF_COURSE, CREATOR)).isEqualTo(yes(Ground.MADE_COURSE));
        assertThat(FeedAccess.toRead(OF_COURSE, STRANGER)).isEqualTo(no(new CommunityRefusal.NotInCourse(COURSE)));
        assertThat(FeedAccess.toPost(OF_COURSE, STUDENT)).isEqualTo(yes(Ground.ENROLLED));
        assertThat(FeedAccess.toPost(OF_COURSE, STRANGER)).isEqualTo(no(new CommunityRefusal.NotInCourse(COURSE)));
    }

    @Test
    void an_instructors_feed_is_for_who_bought_any_of_their_courses() {
        assertThat(FeedAccess.toRead(OF_INSTRUCTOR, STUDENT)).isEqualTo(yes(Ground.BOUGHT_FROM_INSTRUCTOR));
        assertThat(FeedAccess.toRead(OF_INSTRUCTOR, CREATOR)).isEqualTo(yes(Ground.OWN_FEED));
        assertThat(FeedAccess.toRead(OF_INSTRUCTOR, TEACHER))
                .isEqualTo(no(new CommunityRefusal.NoCourseOfInstructor(INSTRUCTOR)));
        assertThat(FeedAccess.toRead(OF_INSTRUCTOR, STRANGER))
                .isEqualTo(no(new CommunityRefusal.NoCourseOfInstructor(INSTRUCTOR)));
    }

    @Test
    void in_an_instructors_feed_only_the_instructor_posts() {
        assertThat(FeedAccess.toPost(OF_INSTRUCTOR, CREATOR)).isEqualTo(yes(Ground.OWN_FEED));
        assertThat(FeedAccess.toPost(OF_INSTRUCTOR, STUDENT))
                .isEqualTo(no(new CommunityRefusal.OnlyTheInstructorPosts(INSTRUCTOR)));
    }

    @Test
    void a_promoted_post_is_for_all_while_it_is_promoted() {
        var post = new Post(new PostId(new UUID(25, 1)), STUDENT.account(), OF_COURSE, null, "Look", NOW, null, 0);
        assertThat(FeedAccess.toRead(post, NOW.plusNanos(1), STRANGER, NOW)).isEqualTo(yes(Ground.PROMOTED));
        assertThat(FeedAccess.toRead(post, NOW, STRANGER, NOW)).isEqualTo(no(new CommunityRefusal.NotInCourse(COURSE)));
        assertThat(FeedAccess.toRead(post, null, STRANGER, NOW))
                .isEqualTo(no(new CommunityRefusal.NotInCourse(COURSE)));
        assertThat(FeedAccess.toRead(post, NOW, STUDENT, NOW)).isEqualTo(yes(Ground.ENROLLED));
    }
}
