package dev.tutorium.domain.community;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;

/** One member wants nothing to do with another, until they take it back. It works both ways, whoever began. */
public record Block(AccountId by, AccountId of, Instant at) {

    public static Outcome<Block, CommunityRefusal> set(AccountId by, AccountId of, Instant now) {
        return by.equals(of)
                ? Outcome.refused(new CommunityRefusal.BlockingOneself())
                : Outcome.accepted(new Block(by, of, now));
    }

    /** Whether it stands between two members. */
    public boolean separates(AccountId one, AccountId other) {
        return (by.equals(one) && of.equals(other)) || (by.equals(other) && of.equals(one));
    }
}
