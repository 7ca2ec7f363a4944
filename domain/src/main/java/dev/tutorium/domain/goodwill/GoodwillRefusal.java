package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;

/** Why points were not awarded, taken back or spent, or a summon not taken further. */
public sealed interface GoodwillRefusal extends Refusal {

    /** Nobody earns from themselves. */
    record ToOneself() implements GoodwillRefusal {}

    /** Who earns in a course is certified in it. */
    record NotCertified(CourseId course) implements GoodwillRefusal {}

    /** The occasion was awarded before. */
    record AlreadyAwarded() implements GoodwillRefusal {}

    record PointsOutOfRange(int least, int most) implements GoodwillRefusal {}

    record HelpTooShort(Duration helped, Duration least) implements GoodwillRefusal {}

    /** So many answers of one person can be rewarded in a day. */
    record TooManyAnswers(int aDay) implements GoodwillRefusal {}

    /** So many remedial lessons of one person can be rewarded in a week. */
    record TooManyRemedials(int aWeek) implements GoodwillRefusal {}

    /** The same may be done from then on. */
    record TooSoon(Instant from) implements GoodwillRefusal {}

    record BalanceTooLow(int balance, int needed) implements GoodwillRefusal {}

    /** An award is taken back once. */
    record AlreadyReversed() implements GoodwillRefusal {}

    /** Only its author promotes a post. */
    record NotTheAuthor() implements GoodwillRefusal {}

    /** Only a post in a course's feed, and not a removed one, is promoted. */
    record NotPromotable() implements GoodwillRefusal {}

    /** The post is promoted until then. */
    record AlreadyPromoted(Instant until) implements GoodwillRefusal {}

    record TooFewPoints(int least) implements GoodwillRefusal {}

    /** The summon's state does not allow it. */
    record WrongState(SummonState state, SummonAction action) implements GoodwillRefusal {}

    /** Who summons help in a course is a student of it. */
    record NotEnrolled(CourseId course) implements GoodwillRefusal {}

    /** Another helper was first. */
    record AlreadyAnswered() implements GoodwillRefusal {}

    /** Only the student who summoned completes or cancels a summon. */
    record NotYourSummon() implements GoodwillRefusal {}

    /** The helper has not said to be available. */
    record NotAvailable() implements GoodwillRefusal {}

    /** It had waited for a helper long enough. */
    record WaitedTooLong(Instant until) implements GoodwillRefusal {}
}
