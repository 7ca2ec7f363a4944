package dev.tutorium.domain.community;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.PostId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a post. */
public sealed interface CommunityEvent extends DomainEvent {

    PostId post();

    @Override
    default UUID aggregateId() {
        return post().value();
    }

    /** {@code repliesTo} is null for a post of its own. */
    record Posted(PostId post, AccountId author, @Nullable PostId repliesTo, Instant at) implements CommunityEvent {}

    /** What was awarded for it is taken back. */
    record PostRemoved(PostId post, AccountId author, AccountId by, Instant at) implements CommunityEvent {}
}
