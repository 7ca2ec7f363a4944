package dev.tutorium.domain.goodwill;

import static dev.tutorium.domain.goodwill.Sample.COURSE;
import static dev.tutorium.domain.goodwill.Sample.POLICY;
import static dev.tutorium.domain.goodwill.Sample.account;
import static dev.tutorium.domain.goodwill.Sample.answer;
import static dev.tutorium.domain.goodwill.Sample.entry;
import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What holds in every history of a small community, whatever its members try in whatever order. */
class GoodwillLawsTest {

    private static final int HISTORIES = 60;

    @Test
    void the_histories_come_to_everything_the_laws_are_about() {
        var causes = EnumSet.noneOf(Cut.Cause.class);
        var fundings = EnumSet.noneOf(Funding.class);
        var reasons = new HashSet<String>();
        var entries = new HashSet<Class<?>>();
        var gifts = new HashSet<Gift>();
        var forgiven = new AtomicInteger();
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> {});
            for (var award : history.awards()) {
                award.cuts().forEach(cut -> causes.add(cut.cause()));
                fundings.add(award.funding());
                reasons.add(award.reason().code());
            }
            history.book.forEach(entry -> entries.add(entry.getClass()));
            history.book.forEach(
                    entry -> forgiven.addAndGet(entry instanceof Entry.Reversed back ? back.forgiven() : 0));
            history.accounts.forEach(account ->
                    gifts.addAll(Gift.due(Balance.of(account, history.book).earned(), Set.of(), POLICY)));
        });
        assertThat(causes).containsExactlyInAnyOrder(Cut.Cause.values());
        assertThat(fundings).containsExactlyInAnyOrder(Funding.values());
        assertThat(reasons).hasSize(6);
        assertThat(entries).hasSize(4);
        assertThat(gifts).contains(Gift.BADGE, Gift.DISCOUNT_CODE);
        assertThat(forgiven).hasPositiveValue();
    }

    @Test
    void what_was_earned_less_what_was_spent_is_never_below_zero() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> history.accounts.forEach(account -> {
                var balance = Balance.of(account, history.book);
                assertThat(balance.left()).isNotNegative().isEqualTo(balance.earned() - balance.spent());
            }));
        });
    }

    @Test
    void the_order_in_which_entries_are_read_changes_no_balance() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> {});
            var shuffled = new ArrayList<>(history.book);
            Collections.shuffle(shuffled, random);
            assertThat(history.accounts)
                    .allSatisfy(account ->
                            assertThat(Balance.of(account, shuffled)).isEqualTo(Balance.of(account, history.book)));
        });
    }

    @Test
    void no_day_brings_or_costs_anyone_more_than_its_caps() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> {});
            var received = new HashMap<String, Integer>();
            var given = new HashMap<String, Integer>();
            var allowed = new HashMap<String, Integer>();
            for (var award : history.awards()) {
                if (award.reason() instanceof Reason.FromMember thanks) {
                    var day = UtcCalendar.dateOf(award.at());
                    received.merge(award.receiver() + " " + day, award.points(), Integer::sum);
                    given.merge(thanks.giver() + " " + day, award.points(), Integer::sum);
                    if (award.funding() == Funding.ALLOWANCE) {
                        allowed.merge(thanks.giver() + " " + day, award.points(), Integer::sum);
                    }
                }
            }
            assertThat(received.values()).allMatch(points -> points <= 50);
            assertThat(given.values()).allMatch(points -> points <= 50);
            assertThat(allowed.values()).allMatch(points -> points <= 10);
        });
    }

    @Test
    void an_award_and_its_cuts_are_what_the_reason_is_worth() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> {});
            assertThat(history.awards())
                    .allSatisfy(award -> assertThat(award.worth()).isEqualTo(POLICY.worth(award.reason())))
                    .allMatch(award -> award.points() >= 0);
        });
    }

    @Test
    void limits_hold_between_any_two_members() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> {});
            var answers = new HashMap<String, Integer>();
            var remedials = new HashMap<String, Integer>();
            var others = new HashMap<String, List<Instant>>();
            for (var award : history.awards()) {
                if (award.reason() instanceof Reason.FromMember thanks) {
                    assertThat(thanks.giver()).isNotEqualTo(award.receiver());
                    var pair = thanks.giver() + " " + award.receiver() + " ";
                    if (thanks instanceof Reason.QuestionAnswer) {
                        answers.merge(pair + UtcCalendar.dateOf(award.at()), 1, Integer::sum);
                    } else {
                        others.computeIfAbsent(pair, key -> new ArrayList<>()).add(award.at());
                    }
                    if (thanks instanceof Reason.RemedialVolunteer) {
                        remedials.merge(pair + UtcCalendar.weekOf(award.at()).start(), 1, Integer::sum);
                    }
                }
            }
            assertThat(answers.values()).allMatch(count -> count <= 3);
            assertThat(remedials.values()).allMatch(count -> count <= 2);
            assertThat(others.values()).allSatisfy(GoodwillLawsTest::areADayApart);
        });
    }

    private static void areADayApart(List<Instant> times) {
        for (var i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofHours(24));
        }
    }

    @Test
    void a_reversal_makes_no_points() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            history.run(step -> {
                if (!history.book.isEmpty() && history.book.getLast() instanceof Entry.Reversed back) {
                    var award = history.award(back);
                    assertThat(back.points() + back.forgiven()).isEqualTo(award.points());
                    assertThat(history.accounts.stream()
                                    .mapToInt(account -> back.earnedBy(account) - back.spentBy(account))
                                    .sum())
                            .isNotPositive();
                }
            });
            assertThat(history.reversed).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_gift_is_had_once_from_its_points_on_and_kept() {
        forAll(HISTORIES, random -> {
            var history = new History(random);
            var gifts = new HashMap<AccountId, Set<Gift>>();
            var highest = new HashMap<AccountId, Integer>();
            history.run(step -> history.accounts.forEach(account -> {
                var earned = Balance.of(account, history.book).earned();
                var had = gifts.computeIfAbsent(account, key -> EnumSet.noneOf(Gift.class));
                var most = Math.max(earned, highest.getOrDefault(account, 0));
                highest.put(account, most);
                for (var gift : Gift.due(earned, had, POLICY)) {
                    assertThat(had.add(gift)).isTrue();
                }
                assertThat(had).hasSameElementsAs(Gift.due(most, Set.of(), POLICY));
            }));
        });
    }

    /** A few members who thank, promote, have content removed and get grants, around midnights and ends of weeks. */
    private static final class History {

        private static final int STEPS = 120;

        final Random random;
        final List<AccountId> accounts = List.of(account(1), account(2), account(3), account(4));
        final List<Entry> book = new ArrayList<>();
        final List<Entry.Awarded> reversed = new ArrayList<>();
        private final Map<PostId, Instant> promoted = new HashMap<>();
        private Instant now = Instant.parse("2026-03-07T20:00:00Z");

        History(Random random) {
            this.random = random;
        }

        void run(IntConsumer check) {
            for (var step = 1; step <= STEPS; step++) {
                now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(900));
                act(step);
                check.accept(step);
            }
        }

        List<Entry.Awarded> awards() {
            return book.stream()
                    .filter(Entry.Awarded.class::isInstance)
                    .map(Entry.Awarded.class::cast)
                    .toList();
        }

        Entry.Awarded award(Entry.Reversed back) {
            return awards().stream()
                    .filter(award -> award.id().equals(back.award()))
                    .findFirst()
                    .orElseThrow();
        }

        private void act(int step) {
            switch (random.nextInt(10)) {
                case 0 -> promote(step);
                case 1 -> reverse(step);
                case 2 -> grant(step);
                default -> award(step);
            }
        }

        private void award(int step) {
            var reason = reason(step, anyone());
            var receiver = anyone();
            var facts = AwardFacts.of(reason, receiver, random.nextInt(8) > 0, book, now);
            keep(Awarding.decide(entry(step), reason, receiver, facts, now, POLICY));
        }

        private Reason reason(int step, AccountId giver) {
            var occasion = random.nextInt(4) == 0 ? random.nextInt(step) : step;
            return switch (random.nextInt(12)) {
                case 0 -> new Reason.FirstSessionMentor(giver);
                case 1 -> new Reason.Referral(giver);
                case 2 -> new Reason.AvailabilityBonus(UtcCalendar.dateOf(now));
                case 3, 4 -> Sample.remedial(giver, occasion);
                case 5, 6, 7 ->
                    new Reason.SummonHelp(
                            giver,
                            COURSE,
                            new SummonId(new UUID(21, occasion)),
                            8 + random.nextInt(20),
                            Duration.ofMinutes(3 + random.nextInt(20)));
                default -> answer(giver, occasion);
            };
        }

        private void promote(int step) {
            var author = anyone();
            var post = new PostId(new UUID(25, random.nextInt(3)));
            var subject = new Promotion.Subject(post, author, true, false, promoted.get(post));
            var points = 40 + random.nextInt(60);
            keep(Promotion.decide(entry(step), subject, author, points, left(author), now, POLICY));
            if (book.size() > 0
                    && book.getLast() instanceof Entry.Promoted last
                    && last.id().equals(entry(step))) {
                promoted.put(post, last.shown().end());
            }
        }

        private void reverse(int step) {
            var awards = awards();
            if (!awards.isEmpty()) {
                var award = awards.get(random.nextInt(awards.size()));
                var before = new HashSet<>(reversed).contains(award);
                if (keep(Reversal.decide(entry(step), award, before, left(award.receiver()), now))) {
                    reversed.add(award);
                }
            }
        }

        private void grant(int step) {
            if (random.nextInt(3) == 0) {
                book.add(new Entry.Granted(entry(step), anyone(), 1 + random.nextInt(400), account(9), "prize", now));
            }
        }

        private boolean keep(Outcome<? extends Entry, GoodwillRefusal> outcome) {
            return outcome instanceof Accepted<? extends Entry, GoodwillRefusal>(var entry) && book.add(entry);
        }

        private int left(AccountId account) {
            return Balance.of(account, book).left();
        }

        private AccountId anyone() {
            return accounts.get(random.nextInt(accounts.size()));
        }
    }
}
