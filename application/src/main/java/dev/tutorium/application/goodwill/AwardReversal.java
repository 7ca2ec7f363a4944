package dev.tutorium.application.goodwill;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.community.CommunityEvent.PostRemoved;
import dev.tutorium.domain.kernel.ContentId;
import java.time.InstantSource;

/** A post was removed: what was awarded for it is taken back. */
public final class AwardReversal implements Reaction<PostRemoved> {

    private final PointKeeping points;
    private final Transactions transactions;
    private final InstantSource clock;

    public AwardReversal(PointKeeping points, Transactions transactions, InstantSource clock) {
        this.points = points;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "goodwill.award-reversal";
    }

    @Override
    public Class<PostRemoved> event() {
        return PostRemoved.class;
    }

    @Override
    public void react(PostRemoved removed) {
        var content = new ContentId(removed.post().value());
        transactions.inTransaction(() -> points.reverse(content, clock.instant()));
    }
}
