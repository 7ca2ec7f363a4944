package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether something earns points, and how many. How often it may be awarded is a limit, and beyond it the award is refused; how many
 * points a day may bring is a cap, and what goes beyond it is cut, down to nothing.
 */
public final class Awarding {

    private Awarding() {}

    public static Outcome<Entry.Awarded, GoodwillRefusal> decide(
            GoodwillEntryId id,
            Reason reason,
            AccountId receiver,
            AwardFacts facts,
            Instant now,
            GoodwillPolicy policy) {
        var refusal = switch (reason) {
            case Reason.FromMember thanks -> thanksRefused(thanks, receiver, facts, now, policy);
            case Reason.FromPlatform reward -> rewardRefused(reward, receiver, now);
        };
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (facts.awardedBefore()) {
            return Outcome.refused(new GoodwillRefusal.AlreadyAwarded());
        }
        return switch (reason) {
            case Reason.FromMember thanks -> capped(id, thanks, receiver, facts, now, policy);
            case Reason.FromPlatform reward ->
                Outcome.accepted(
                        new Entry.Awarded(id, receiver, reward, policy.worth(reward), List.of(), Funding.SYSTEM, now));
        };
    }

    /** What an admin gives, as many as the admin thinks right, though not to themselves. */
    public static Outcome<Entry.Granted, GoodwillRefusal> grant(
            GoodwillEntryId id, AccountId receiver, int points, AccountId by, String note, Instant now) {
        return toOneself(by, receiver)
                .map(Outcome::<Entry.Granted, GoodwillRefusal>refused)
                .orElseGet(() -> Outcome.accepted(new Entry.Granted(id, receiver, points, by, note, now)));
    }

    private static Optional<GoodwillRefusal> thanksRefused(
            Reason.FromMember thanks, AccountId receiver, AwardFacts facts, Instant now, GoodwillPolicy policy) {
        if (thanks.giver().equals(receiver)) {
            return Optional.of(new GoodwillRefusal.ToOneself());
        }
        if (!facts.certified()) {
            return Optional.of(new GoodwillRefusal.NotCertified(thanks.course()));
        }
        return switch (thanks) {
            case Reason.QuestionAnswer _ ->
                facts.answersToday() >= policy.answersADay()
                        ? Optional.of(new GoodwillRefusal.TooManyAnswers(policy.answersADay()))
                        : Optional.empty();
            case Reason.SummonHelp help ->
                helpRefused(help.points(), help.help(), policy).or(() -> tooSoon(facts, now, policy));
            case Reason.RemedialVolunteer _ ->
                facts.remedialsInWeek() >= policy.remedialsAWeek()
                        ? Optional.of(new GoodwillRefusal.TooManyRemedials(policy.remedialsAWeek()))
                        : tooSoon(facts, now, policy);
        };
    }

    /** Why help that lasted so long does not earn so many points. */
    static Optional<GoodwillRefusal> helpRefused(int points, Duration help, GoodwillPolicy policy) {
        if (points < policy.leastForHelp() || points > policy.mostForHelp()) {
            return Optional.of(new GoodwillRefusal.PointsOutOfRange(policy.leastForHelp(), policy.mostForHelp()));
        }
        return help.compareTo(policy.shortestHelp()) < 0
                ? Optional.of(new GoodwillRefusal.HelpTooShort(help, policy.shortestHelp()))
                : Optional.empty();
    }

    private static Optional<GoodwillRefusal> tooSoon(AwardFacts facts, Instant now, GoodwillPolicy policy) {
        return Optional.ofNullable(facts.lastOther())
                .map(last -> last.plus(policy.pause()))
                .filter(now::isBefore)
                .map(GoodwillRefusal.TooSoon::new);
    }

    private static Optional<GoodwillRefusal> rewardRefused(
            Reason.FromPlatform reward, AccountId receiver, Instant now) {
        return switch (reward) {
            case Reason.FirstSessionMentor(var newTeacher) -> toOneself(newTeacher, receiver);
            case Reason.Referral(var referred) -> toOneself(referred, receiver);
            case Reason.AvailabilityBonus(var day) ->
                Optional.of(UtcCalendar.startOf(day)).filter(now::isBefore).map(GoodwillRefusal.TooSoon::new);
        };
    }

    private static Optional<GoodwillRefusal> toOneself(AccountId about, AccountId receiver) {
        return about.equals(receiver) ? Optional.of(new GoodwillRefusal.ToOneself()) : Optional.empty();
    }

    private static Outcome<Entry.Awarded, GoodwillRefusal> capped(
            GoodwillEntryId id,
            Reason.FromMember thanks,
            AccountId receiver,
            AwardFacts facts,
            Instant now,
            GoodwillPolicy policy) {
        var cuts = new ArrayList<Cut>();
        var points = policy.worth(thanks);
        points = cut(points, policy.receivedADay() - facts.receivedToday(), Cut.Cause.RECEIVED_CAP, cuts);
        points = cut(points, policy.givenADay() - facts.givenToday(), Cut.Cause.GIVEN_CAP, cuts);
        var funding = funding(thanks, points, facts);
        if (funding == Funding.ALLOWANCE) {
            var left = policy.allowanceADay() - facts.allowanceUsed();
            if (left <= 0) {
                return Outcome.refused(new GoodwillRefusal.BalanceTooLow(facts.balance(), points));
            }
            points = cut(points, left, Cut.Cause.ALLOWANCE, cuts);
        }
        return Outcome.accepted(new Entry.Awarded(id, receiver, thanks, points, cuts, funding, now));
    }

    private static Funding funding(Reason.FromMember thanks, int points, AwardFacts facts) {
        return switch (thanks) {
            case Reason.RemedialVolunteer _ -> Funding.SYSTEM;
            case Reason.SummonHelp _, Reason.QuestionAnswer _ ->
                facts.balance() >= points ? Funding.GIVER : Funding.ALLOWANCE;
        };
    }

    /** What of the points fits into what is left; the rest is noted as cut. */
    private static int cut(int points, int left, Cut.Cause cause, List<Cut> cuts) {
        var fitting = Math.clamp(left, 0, points);
        if (fitting < points) {
            cuts.add(new Cut(points - fitting, cause));
        }
        return fitting;
    }
}
