package dev.tutorium.domain.community;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member wrote in a feed: a post, or a reply to one, which stands in the same feed. Its author or a moderator may remove it;
 * then its text is gone and what was said to it stays.
 *
 * @param repliesTo null for a post of its own
 * @param text      empty once removed
 * @param removal   null while it stands
 */
public record Post(
        PostId id,
        AccountId author,
        Feed feed,
        @Nullable PostId repliesTo,
        String text,
        Instant postedAt,
        @Nullable Removal removal,
        long version) {

    /** Who removed it, and when. */
    public record Removal(AccountId by, Instant at) {}

    /** A post of its own, in a feed where the author may post. */
    public static Outcome<Change<Post>, CommunityRefusal> publish(
            PostId id, Feed feed, FeedAccess.Member author, String typed, Instant now, CommunityPolicy policy) {
        return FeedAccess.toPost(feed, author)
                .then(ground -> written(id, author.account(), feed, null, typed, now, policy));
    }

    /** A reply to this post, by someone who may read it. */
    public Outcome<Change<Post>, CommunityRefusal> reply(
            PostId replyId,
            FeedAccess.Member replier,
            @Nullable Instant promotedUntil,
            String typed,
            Instant now,
            CommunityPolicy policy) {
        return isRemoved()
                ? Outcome.refused(new CommunityRefusal.PostRemoved())
                : FeedAccess.toRead(this, promotedUntil, replier, now)
                        .then(ground -> written(replyId, replier.account(), feed, id, typed, now, policy));
    }

    /** Removing it again changes nothing. {@code moderates} is whether {@code by} may moderate content. */
    public Outcome<Change<Post>, CommunityRefusal> remove(AccountId by, boolean moderates, Instant now) {
        if (!by.equals(author) && !moderates) {
            return Outcome.refused(new CommunityRefusal.NotTheAuthor());
        }
        return Outcome.accepted(
                isRemoved()
                        ? Change.of(this)
                        : Change.of(
                                new Post(id, author, feed, repliesTo, "", postedAt, new Removal(by, now), version),
                                new CommunityEvent.PostRemoved(id, author, by, now)));
    }

    public boolean isRemoved() {
        return removal != null;
    }

    public boolean isReply() {
        return repliesTo != null;
    }

    public ContentId content() {
        return new ContentId(id.value());
    }

    private static Outcome<Change<Post>, CommunityRefusal> written(
            PostId id,
            AccountId author,
            Feed feed,
            @Nullable PostId repliesTo,
            String typed,
            Instant now,
            CommunityPolicy policy) {
        var text = typed.strip();
        return badText(text, policy)
                .map(Outcome::<Change<Post>, CommunityRefusal>refused)
                .orElseGet(() -> Outcome.accepted(Change.of(
                        new Post(id, author, feed, repliesTo, text, now, null, 0),
                        new CommunityEvent.Posted(id, author, repliesTo, now))));
    }

    private static Optional<CommunityRefusal> badText(String text, CommunityPolicy policy) {
        if (text.isEmpty()) {
            return Optional.of(new CommunityRefusal.NothingWritten());
        }
        return text.length() > policy.longestPost()
                ? Optional.of(new CommunityRefusal.TextTooLong(policy.longestPost()))
                : Optional.empty();
    }
}
