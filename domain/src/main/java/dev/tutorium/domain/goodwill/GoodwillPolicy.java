package dev.tutorium.domain.goodwill;

import java.time.Duration;
import java.util.Map;

/**
 * The numbers of goodwill, in points. {@link #standard()} is the product's default; configuration may set each. Days and weeks are
 * those of {@link UtcCalendar}.
 *
 * @param leastForHelp       the fewest points for answering a summon
 * @param mostForHelp        the most points for it
 * @param shortestHelp       shorter help earns nothing
 * @param answer             for answering a question
 * @param answersADay        so many answers of one person can one member reward in a day
 * @param pause              between two awards, other than for answers, of one member to the same person
 * @param mentor             for guiding a new teacher's first session
 * @param referral           for a new student who enrolls
 * @param remedial           for a remedial lesson given freely
 * @param remedialsAWeek     so many of one person's remedial lessons can one student reward in a week
 * @param availability       for a day of being available to help
 * @param receivedADay       what one account gets from members in a day at most
 * @param givenADay          what one member gives in a day at most
 * @param allowanceADay      what a member whose balance is too low may give in a day all the same
 * @param promotion          the fewest points that promote a post
 * @param promotionTime      how long that many points promote it; more points as much longer
 * @param summonLife         how long a summon waits for a helper
 * @param gifts              earned points from which each gift is due
 * @param discountPercent    of the gift {@link Gift#DISCOUNT_CODE}
 * @param extraShare         of the gift {@link Gift#TEACHING_SHARE}, in basis points
 */
public record GoodwillPolicy(
        int leastForHelp,
        int mostForHelp,
        Duration shortestHelp,
        int answer,
        int answersADay,
        Duration pause,
        int mentor,
        int referral,
        int remedial,
        int remedialsAWeek,
        int availability,
        int receivedADay,
        int givenADay,
        int allowanceADay,
        int promotion,
        Duration promotionTime,
        Duration summonLife,
        Map<Gift, Integer> gifts,
        int discountPercent,
        int extraShare) {

    public GoodwillPolicy {
        gifts = Map.copyOf(gifts);
    }

    public static GoodwillPolicy standard() {
        return new GoodwillPolicy(
                10,
                25,
                Duration.ofMinutes(5),
                5,
                3,
                Duration.ofHours(24),
                50,
                100,
                30,
                2,
                5,
                50,
                50,
                10,
                50,
                Duration.ofHours(24),
                Duration.ofMinutes(30),
                Map.of(
                        Gift.BADGE, 500,
                        Gift.DISCOUNT_CODE, 1_000,
                        Gift.SESSION_CREDIT, 2_500,
                        Gift.TEACHING_SHARE, 5_000),
                10,
                500);
    }

    /** What a reason is worth before any cap. */
    int worth(Reason reason) {
        return switch (reason) {
            case Reason.SummonHelp help -> help.points();
            case Reason.QuestionAnswer _ -> answer;
            case Reason.RemedialVolunteer _ -> remedial;
            case Reason.FirstSessionMentor _ -> mentor;
            case Reason.Referral _ -> referral;
            case Reason.AvailabilityBonus _ -> availability;
        };
    }

    /** How long so many points promote a post. */
    Duration promotionFor(int points) {
        return promotionTime.multipliedBy(points).dividedBy(promotion);
    }
}
