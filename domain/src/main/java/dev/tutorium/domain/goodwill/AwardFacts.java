package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an award's decision needs to know. An award taken back later still counts in all of it: a reversal makes no room. For a
 * {@link Reason.FromPlatform platform's award} only {@code awardedBefore} matters.
 *
 * @param certified       whether the receiver is certified in the course
 * @param awardedBefore   whether the occasion has its award
 * @param receivedToday   points the receiver got from members on this day
 * @param givenToday      points the giver gave on this day
 * @param answersToday    awards of the giver for answers of the receiver on this day
 * @param lastOther       the giver's last award for anything else to the receiver; null when there is none
 * @param remedialsInWeek awards of the giver for remedial lessons of the receiver in this week
 * @param balance         what the giver has to spend
 * @param allowanceUsed   points of the giver's awards that the allowance paid on this day
 */
public record AwardFacts(
        boolean certified,
        boolean awardedBefore,
        int receivedToday,
        int givenToday,
        int answersToday,
        @Nullable Instant lastOther,
        int remedialsInWeek,
        int balance,
        int allowanceUsed) {

    /** The facts as the entries tell them; who keeps sums instead keeps them so. */
    public static AwardFacts of(
            Reason reason, AccountId receiver, boolean certified, Collection<? extends Entry> entries, Instant now) {
        var awards = entries.stream()
                .filter(Entry.Awarded.class::isInstance)
                .map(Entry.Awarded.class::cast)
                .toList();
        var before = awards.stream()
                .anyMatch(award -> award.reason().code().equals(reason.code())
                        && award.reason().occasion(award.receiver()).equals(reason.occasion(receiver)));
        return switch (reason) {
            case Reason.FromPlatform _ -> new AwardFacts(certified, before, 0, 0, 0, null, 0, 0, 0);
            case Reason.FromMember thanks -> {
                var today = UtcCalendar.dayOf(now);
                var thatDay = awards.stream()
                        .filter(award -> today.contains(award.at()))
                        .toList();
                var fromGiver = isFrom(thanks.giver());
                var fromGiverToReceiver =
                        fromGiver.and(award -> award.receiver().equals(receiver));
                yield new AwardFacts(
                        certified,
                        before,
                        points(
                                thatDay,
                                award -> award.reason() instanceof Reason.FromMember
                                        && award.receiver().equals(receiver)),
                        points(thatDay, fromGiver),
                        count(thatDay, fromGiverToReceiver.and(AwardFacts::isForAnswer)),
                        awards.stream()
                                .filter(fromGiverToReceiver.and(award -> !isForAnswer(award)))
                                .map(Entry.Awarded::at)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        count(
                                awards,
                                fromGiverToReceiver.and(award -> award.reason() instanceof Reason.RemedialVolunteer
                                        && UtcCalendar.weekOf(now).contains(award.at()))),
                        Balance.of(thanks.giver(), entries).left(),
                        points(thatDay, fromGiver.and(award -> award.funding() == Funding.ALLOWANCE)));
            }
        };
    }

    private static Predicate<Entry.Awarded> isFrom(AccountId giver) {
        return award -> award.reason() instanceof Reason.FromMember thanks
                && thanks.giver().equals(giver);
    }

    private static boolean isForAnswer(Entry.Awarded award) {
        return award.reason() instanceof Reason.QuestionAnswer;
    }

    private static int points(List<Entry.Awarded> awards, Predicate<Entry.Awarded> which) {
        return awards.stream().filter(which).mapToInt(Entry.Awarded::points).sum();
    }

    private static int count(List<Entry.Awarded> awards, Predicate<Entry.Awarded> which) {
        return Math.toIntExact(awards.stream().filter(which).count());
    }
}
