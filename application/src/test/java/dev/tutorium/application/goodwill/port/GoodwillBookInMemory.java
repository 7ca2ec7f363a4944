package dev.tutorium.application.goodwill.port;

import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.goodwill.AwardFacts;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.GiftId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The book of goodwill in memory. */
public final class GoodwillBookInMemory implements GoodwillBook {

    private final Memory memory;
    private final Rows<GoodwillEntryId, Entry> entries;
    private final Rows<GiftId, GiftGranted> gifts;

    public GoodwillBookInMemory(Memory memory) {
        this.memory = memory;
        entries = memory.rows();
        gifts = memory.rows();
    }

    public Collection<Entry> entries() {
        return entries.all();
    }

    @Override
    public void hold(Collection<AccountId> accounts) {
        accounts.forEach(account -> memory.lock(Locks.Kind.GOODWILL, account));
    }

    @Override
    public AwardFacts facts(Reason reason, AccountId receiver, boolean certified, Instant now) {
        return AwardFacts.of(reason, receiver, certified, entries.all(), now);
    }

    @Override
    public Balance balance(AccountId account) {
        return Balance.of(account, entries.all());
    }

    @Override
    public Optional<Entry.Awarded> find(Reason reason, AccountId receiver) {
        return awards().filter(award -> award.reason().code().equals(reason.code())
                        && award.reason().occasion(award.receiver()).equals(reason.occasion(receiver)))
                .findFirst();
    }

    @Override
    public List<Entry.Awarded> awardsFor(ContentId content) {
        return awards().filter(award -> award.reason() instanceof Reason.QuestionAnswer answer
                        && answer.answer().equals(content))
                .toList();
    }

    @Override
    public boolean isReversed(GoodwillEntryId award) {
        return entries.stream()
                .anyMatch(entry ->
                        entry instanceof Entry.Reversed back && back.award().equals(award));
    }

    @Override
    public void add(Entry entry) {
        if ((entry instanceof Entry.Awarded award
                        && find(award.reason(), award.receiver()).isPresent())
                || (entry instanceof Entry.Reversed back && isReversed(back.award()))) {
            throw new Stale("goodwill");
        }
        entries.put(entry.id(), entry);
    }

    @Override
    public Set<Gift> gifts(AccountId account) {
        return gifts.stream()
                .filter(granted -> granted.account().equals(account))
                .map(GiftGranted::gift)
                .collect(Collectors.toSet());
    }

    @Override
    public void grant(List<GiftGranted> granted) {
        granted.forEach(gift -> gifts.put(gift.id(), gift));
        memory.publish(List.copyOf(granted));
    }

    private Stream<Entry.Awarded> awards() {
        return entries.stream().filter(Entry.Awarded.class::isInstance).map(Entry.Awarded.class::cast);
    }
}
