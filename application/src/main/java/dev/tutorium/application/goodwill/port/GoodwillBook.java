package dev.tutorium.application.goodwill.port;

import dev.tutorium.domain.goodwill.AwardFacts;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The book of goodwill. Entries are only ever added; what an account has is the sum of its entries. */
public interface GoodwillBook {

    /**
     * Whoever else asks for one of these accounts waits until the transaction ends: what is decided on what they gave and got holds
     * when it is written. To be asked once in a transaction, for all it is about.
     */
    void hold(Collection<AccountId> accounts);

    AwardFacts facts(Reason reason, AccountId receiver, boolean certified, Instant now);

    Balance balance(AccountId account);

    /** The award for a reason and its occasion, taken back or not. */
    Optional<Entry.Awarded> find(Reason reason, AccountId receiver);

    /** What was awarded for a piece of content, taken back or not. */
    List<Entry.Awarded> awardsFor(ContentId content);

    boolean isReversed(GoodwillEntryId award);

    /**
     * Adds an entry, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when the occasion came to its award, or the award was taken back, meanwhile
     */
    void add(Entry entry);

    /** What the account got for its points so far. */
    Set<Gift> gifts(AccountId account);

    /** Keeps and publishes gifts, each of which an account gets once. */
    void grant(List<GiftGranted> gifts);
}
