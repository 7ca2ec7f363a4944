package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.GoodwillBook;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.domain.goodwill.Awarding;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.goodwill.Reversal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.GiftId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.CertifiedTeacher;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes the book of goodwill, and grants the gifts that come due by it; called in the transaction of whoever decided it. */
public final class PointKeeping {

    private final GoodwillBook book;
    private final CertifiedTeachers teachers;
    private final GoodwillPolicy policy;
    private final Ids ids;

    public PointKeeping(GoodwillBook book, CertifiedTeachers teachers, GoodwillPolicy policy, Ids ids) {
        this.book = book;
        this.teachers = teachers;
        this.policy = policy;
        this.ids = ids;
    }

    Outcome<Entry.Awarded, GoodwillRefusal> award(Reason reason, AccountId receiver, Instant now) {
        book.hold(reason instanceof Reason.FromMember thanks ? Set.of(thanks.giver(), receiver) : Set.of(receiver));
        return Awarding.decide(
                        nextId(),
                        reason,
                        receiver,
                        book.facts(reason, receiver, maySoEarn(reason, receiver), now),
                        now,
                        policy)
                .map(award -> earned(award, receiver));
    }

    Optional<Entry.Awarded> find(Reason reason, AccountId receiver) {
        return book.find(reason, receiver);
    }

    Outcome<Entry.Granted, GoodwillRefusal> grant(
            AccountId receiver, int points, AccountId by, String note, Instant now) {
        book.hold(Set.of(receiver));
        return Awarding.grant(nextId(), receiver, points, by, note, now).map(grant -> earned(grant, receiver));
    }

    /** Takes back what was awarded for a piece of content; what was taken back before stays as it is. */
    void reverse(ContentId content, Instant now) {
        var awards = book.awardsFor(content);
        var concerned = new HashSet<AccountId>();
        for (var award : awards) {
            concerned.add(award.receiver());
            if (award.reason() instanceof Reason.FromMember thanks) {
                concerned.add(thanks.giver());
            }
        }
        book.hold(concerned);
        for (var award : awards) {
            var left = book.balance(award.receiver()).left();
            if (Reversal.decide(nextId(), award, book.isReversed(award.id()), left, now)
                    instanceof Outcome.Accepted<Entry.Reversed, GoodwillRefusal>(var back)) {
                book.add(back);
            }
        }
    }

    private boolean maySoEarn(Reason reason, AccountId receiver) {
        return reason instanceof Reason.FromMember thanks
                && teachers.find(thanks.course(), receiver)
                        .filter(CertifiedTeacher::isActive)
                        .isPresent();
    }

    private <E extends Entry> E earned(E entry, AccountId receiver) {
        book.add(entry);
        var earned = book.balance(receiver).earned();
        book.grant(Gift.due(earned, book.gifts(receiver), policy).stream()
                .map(gift -> new GiftGranted(new GiftId(ids.next()), receiver, gift, entry.at()))
                .toList());
        return entry;
    }

    private GoodwillEntryId nextId() {
        return new GoodwillEntryId(ids.next());
    }
}
