package dev.tutorium.application.goodwill.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.goodwill.AwardFacts;
import dev.tutorium.domain.goodwill.Awarding;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Cut;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Funding;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillEvent.GiftGranted;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Promotion;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.goodwill.Reversal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.GiftId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every book of goodwill does. */
public abstract class GoodwillBookContract {

    /** Wednesday. */
    protected static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    protected static final GoodwillPolicy POLICY = GoodwillPolicy.standard();

    protected abstract GoodwillBook book();

    protected abstract Transactions transactions();

    /** A new account the book knows. */
    protected abstract AccountId account();

    protected abstract CourseId course();

    @Test
    void what_the_book_tells_is_what_its_entries_say() {
        var fundings = EnumSet.noneOf(Funding.class);
        var causes = EnumSet.noneOf(Cut.Cause.class);
        var reasons = new HashSet<String>();
        var kinds = new HashSet<Class<?>>();
        for (var seed = 1; seed <= 3; seed++) {
            for (var entry : new History(new Random(seed)).run()) {
                kinds.add(entry.getClass());
                if (entry instanceof Entry.Awarded award) {
                    fundings.add(award.funding());
                    reasons.add(award.reason().code());
                    award.cuts().forEach(cut -> causes.add(cut.cause()));
                }
            }
        }
        assertThat(fundings).containsExactlyInAnyOrder(Funding.values());
        assertThat(causes).containsExactlyInAnyOrder(Cut.Cause.values());
        assertThat(reasons).hasSize(6);
        assertThat(kinds).hasSize(4);
    }

    @Test
    void an_award_reads_as_it_was_written() {
        var content = new ContentId(UUID.randomUUID());
        var award = new Entry.Awarded(
                id(),
                account(),
                new Reason.QuestionAnswer(account(), course(), content),
                2,
                List.of(new Cut(1, Cut.Cause.RECEIVED_CAP), new Cut(2, Cut.Cause.ALLOWANCE)),
                Funding.ALLOWANCE,
                NOON);
        add(award);
        assertThat(book().awardsFor(content)).containsExactly(award);
        assertThat(book().find(award.reason(), award.receiver())).contains(award);
        assertThat(book().find(new Reason.Referral(award.receiver()), account()))
                .isEmpty();
        assertThat(book().awardsFor(new ContentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void an_occasion_has_one_award_whoever_gets_it() {
        var newTeacher = account();
        add(mentored(newTeacher, account()));
        assertThatThrownBy(() -> add(mentored(newTeacher, account()))).isInstanceOf(Stale.class);
        assertThat(book().facts(new Reason.FirstSessionMentor(newTeacher), account(), false, NOON)
                        .awardedBefore())
                .isTrue();
    }

    @Test
    void an_award_is_taken_back_once() {
        var award = mentored(account(), account());
        add(award);
        assertThat(book().isReversed(award.id())).isFalse();
        add(back(award));
        assertThat(book().isReversed(award.id())).isTrue();
        assertThatThrownBy(() -> add(back(award))).isInstanceOf(Stale.class);
        assertThat(book().balance(award.receiver())).isEqualTo(new Balance(0, 0));
    }

    @Test
    void gifts_are_kept() {
        var account = account();
        transactions()
                .inTransaction(() -> book().grant(List.of(
                        new GiftGranted(new GiftId(UUID.randomUUID()), account, Gift.BADGE, NOON),
                        new GiftGranted(new GiftId(UUID.randomUUID()), account, Gift.DISCOUNT_CODE, NOON))));
        assertThat(book().gifts(account)).containsExactlyInAnyOrder(Gift.BADGE, Gift.DISCOUNT_CODE);
        assertThat(book().gifts(account())).isEmpty();
    }

    protected static GoodwillEntryId id() {
        return new GoodwillEntryId(UUID.randomUUID());
    }

    private static Entry.Awarded mentored(AccountId newTeacher, AccountId mentor) {
        return new Entry.Awarded(
                id(), mentor, new Reason.FirstSessionMentor(newTeacher), 50, List.of(), Funding.SYSTEM, NOON);
    }

    private static Entry.Reversed back(Entry.Awarded award) {
        return new Entry.Reversed(id(), award.id(), award.receiver(), award.payer(), award.points(), 0, NOON);
    }

    private void add(Entry entry) {
        transactions().inTransaction(() -> book().add(entry));
    }

    /** Four members thank, promote, get grants and have awards taken back, around midnights and the end of a week. */
    private final class History {

        private static final int STEPS = 70;

        private final Random random;
        private final List<AccountId> accounts =
                Stream.generate(GoodwillBookContract.this::account).limit(4).toList();
        private final CourseId course = course();
        private final List<Entry> written = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-07T20:00:00Z");

        History(Random random) {
            this.random = random;
        }

        List<Entry> run() {
            for (var step = 0; step < STEPS; step++) {
                now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(900));
                var next = next();
                if (next instanceof Outcome.Accepted<? extends Entry, GoodwillRefusal>(var entry)) {
                    add(entry);
                    written.add(entry);
                }
                assertThat(accounts)
                        .allSatisfy(
                                account -> assertThat(book().balance(account)).isEqualTo(Balance.of(account, written)));
            }
            return written;
        }

        private Outcome<? extends Entry, GoodwillRefusal> next() {
            var one = any();
            var other = any();
            return switch (random.nextInt(12)) {
                case 0 -> Awarding.grant(id(), one, 40 + random.nextInt(40), other, "Thanks", now);
                case 1 ->
                    Promotion.decide(
                            id(),
                            new Promotion.Subject(new PostId(UUID.randomUUID()), one, true, false, null),
                            one,
                            50,
                            book().balance(one).left(),
                            now,
                            POLICY);
                case 2 -> reversal();
                case 3 -> award(new Reason.FirstSessionMentor(one), other);
                case 4 -> award(new Reason.Referral(one), other);
                case 5 ->
                    award(new Reason.AvailabilityBonus(LocalDate.parse("2026-03-0" + (1 + random.nextInt(7)))), one);
                case 6 -> award(new Reason.RemedialVolunteer(one, course, new SessionId(UUID.randomUUID())), other);
                case 7, 8 ->
                    award(
                            new Reason.SummonHelp(
                                    one,
                                    course,
                                    new SummonId(UUID.randomUUID()),
                                    10 + random.nextInt(16),
                                    Duration.ofMinutes(9)),
                            other);
                default -> award(new Reason.QuestionAnswer(one, course, new ContentId(UUID.randomUUID())), other);
            };
        }

        private Outcome<? extends Entry, GoodwillRefusal> award(Reason reason, AccountId receiver) {
            var facts = book().facts(reason, receiver, true, now);
            assertThat(facts).isEqualTo(AwardFacts.of(reason, receiver, true, written, now));
            return Awarding.decide(id(), reason, receiver, facts, now, POLICY);
        }

        private Outcome<? extends Entry, GoodwillRefusal> reversal() {
            var awards = written.stream()
                    .filter(Entry.Awarded.class::isInstance)
                    .map(Entry.Awarded.class::cast)
                    .toList();
            if (awards.isEmpty()) {
                return Outcome.refused(new GoodwillRefusal.AlreadyReversed());
            }
            var award = awards.get(random.nextInt(awards.size()));
            return Reversal.decide(
                    id(),
                    award,
                    book().isReversed(award.id()),
                    book().balance(award.receiver()).left(),
                    now);
        }

        private AccountId any() {
            return accounts.get(random.nextInt(accounts.size()));
        }
    }
}
