package dev.tutorium.domain.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.community.FeedAccess.Member;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final CommunityPolicy POLICY = CommunityPolicy.standard();
    private static final CourseId COURSE = new CourseId(new UUID(20, 1));
    private static final Feed FEED = new Feed.OfCourse(COURSE);
    private static final PostId POST = new PostId(new UUID(25, 1));
    private static final PostId REPLY = new PostId(new UUID(25, 2));
    private static final AccountId MODERATOR = new AccountId(new UUID(9, 4));
    private static final Member AUTHOR = member(1, Set.of(COURSE));
    private static final Member READER = member(2, Set.of(COURSE));
    private static final Member STRANGER = member(3, Set.of());

    private static Member member(int number, Set<CourseId> enrolled) {
        return new Member(new AccountId(new UUID(9, number)), enrolled, Set.of(), Set.of(), Set.of());
    }

    private static Outcome<Change<Post>, CommunityRefusal> publish(String text) {
        return Post.publish(POST, FEED, AUTHOR, text, NOW, POLICY);
    }

    private static Post post() {
        return state(publish("Hello"));
    }

    private static Post state(Outcome<Change<Post>, CommunityRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString())).state();
    }

    private static Outcome<Change<Post>, CommunityRefusal> refused(CommunityRefusal reason) {
        return Outcome.refused(reason);
    }

    @Test
    void who_may_post_in_a_feed_posts_there() {
        assertThat(publish(" Hello \n"))
                .isEqualTo(Outcome.accepted(Change.of(
                        new Post(POST, AUTHOR.account(), FEED, null, "Hello", NOW, null, 0),
                        new CommunityEvent.Posted(POST, AUTHOR.account(), null, NOW))));
        assertThat(Post.publish(POST, FEED, STRANGER, "Hello", NOW, POLICY))
                .isEqualTo(refused(new CommunityRefusal.NotInCourse(COURSE)));
    }

    @Test
    void a_post_has_1_to_5000_characters() {
        assertThat(CommunityPolicy.standard().longestPost()).isEqualTo(5_000);
        assertThat(publish("  ")).isEqualTo(refused(new CommunityRefusal.NothingWritten()));
        assertThat(publish("x".repeat(5_000)).isAccepted()).isTrue();
        assertThat(publish("x".repeat(5_001))).isEqualTo(refused(new CommunityRefusal.TextTooLong(5_000)));
    }

    @Test
    void who_may_read_a_post_replies_to_it_in_its_feed() {
        var reply = state(post().reply(REPLY, READER, null, "Hi", NOW, POLICY));
        assertThat(reply).isEqualTo(new Post(REPLY, READER.account(), FEED, POST, "Hi", NOW, null, 0));
        assertThat(reply.isReply()).isTrue();
        assertThat(post().isReply()).isFalse();
        assertThat(post().reply(REPLY, STRANGER, null, "Hi", NOW, POLICY))
                .isEqualTo(refused(new CommunityRefusal.NotInCourse(COURSE)));
        assertThat(post().reply(REPLY, STRANGER, NOW.plusNanos(1), "Hi", NOW, POLICY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void its_author_or_a_moderator_removes_a_post() {
        var byAuthor = post().remove(AUTHOR.account(), false, NOW);
        assertThat(byAuthor)
                .isEqualTo(Outcome.accepted(Change.of(
                        new Post(
                                POST,
                                AUTHOR.account(),
                                FEED,
                                null,
                                "",
                                NOW,
                                new Post.Removal(AUTHOR.account(), NOW),
                                0),
                        new CommunityEvent.PostRemoved(POST, AUTHOR.account(), AUTHOR.account(), NOW))));
        assertThat(state(post().remove(MODERATOR, true, NOW)).removal()).isEqualTo(new Post.Removal(MODERATOR, NOW));
        assertThat(post().remove(READER.account(), false, NOW)).isEqualTo(refused(new CommunityRefusal.NotTheAuthor()));
    }

    @Test
    void a_post_is_removed_once() {
        var removed = state(post().remove(MODERATOR, true, NOW));
        assertThat(post().isRemoved()).isFalse();
        assertThat(removed.isRemoved()).isTrue();
        assertThat(removed.remove(AUTHOR.account(), false, NOW.plusSeconds(1)))
                .isEqualTo(Outcome.accepted(Change.of(removed)));
        assertThat(removed.reply(REPLY, READER, null, "Hi", NOW, POLICY))
                .isEqualTo(refused(new CommunityRefusal.PostRemoved()));
    }

    @Test
    void a_post_is_known_as_content_by_its_own_id() {
        assertThat(post().content()).isEqualTo(new ContentId(POST.value()));
        assertThat(new CommunityEvent.Posted(POST, AUTHOR.account(), null, NOW).aggregateId())
                .isEqualTo(POST.value());
    }

    @Test
    void a_block_separates_both_ways() {
        var block = Block.set(AUTHOR.account(), READER.account(), NOW)
                .orThrow(no -> new IllegalStateException(no.toString()));
        assertThat(block).isEqualTo(new Block(AUTHOR.account(), READER.account(), NOW));
        assertThat(block.separates(AUTHOR.account(), READER.account())).isTrue();
        assertThat(block.separates(READER.account(), AUTHOR.account())).isTrue();
        assertThat(block.separates(AUTHOR.account(), MODERATOR)).isFalse();
        assertThat(block.separates(MODERATOR, AUTHOR.account())).isFalse();
        assertThat(block.separates(READER.account(), MODERATOR)).isFalse();
        assertThat(block.separates(MODERATOR, READER.account())).isFalse();
    }

    @Test
    void nobody_blocks_themselves() {
        assertThat(Block.set(MODERATOR, MODERATOR, NOW))
                .isEqualTo(Outcome.refused(new CommunityRefusal.BlockingOneself()));
    }
}
