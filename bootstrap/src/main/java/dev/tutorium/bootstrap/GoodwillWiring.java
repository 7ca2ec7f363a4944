package dev.tutorium.bootstrap;

import dev.tutorium.application.goodwill.AvailabilityRewarding;
import dev.tutorium.application.goodwill.AwardReversal;
import dev.tutorium.application.goodwill.EarnedShares;
import dev.tutorium.application.goodwill.HelpAsking;
import dev.tutorium.application.goodwill.HelpGiving;
import dev.tutorium.application.goodwill.HelperFinding;
import dev.tutorium.application.goodwill.MentorRewarding;
import dev.tutorium.application.goodwill.PointGranting;
import dev.tutorium.application.goodwill.PointKeeping;
import dev.tutorium.application.goodwill.SummonExpiry;
import dev.tutorium.application.goodwill.port.GoodwillBook;
import dev.tutorium.application.goodwill.port.Helpers;
import dev.tutorium.application.goodwill.port.Mentors;
import dev.tutorium.application.goodwill.port.Summons;
import dev.tutorium.application.goodwill.view.HelpList;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.learning.view.EnrollmentList;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.payment.GiftedCode;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.application.payment.port.TeachingShares;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Goodwill, and what it reacts to and brings. */
@Factory
final class GoodwillWiring {

    @Singleton
    GoodwillPolicy goodwillPolicy(Overrides configured) {
        var standard = GoodwillPolicy.standard();
        return new GoodwillPolicy(
                configured.number("tutorium.goodwill.help-least", standard.leastForHelp()),
                configured.number("tutorium.goodwill.help-most", standard.mostForHelp()),
                configured.duration("tutorium.goodwill.help-shortest", standard.shortestHelp()),
                configured.number("tutorium.goodwill.answer", standard.answer()),
                configured.number("tutorium.goodwill.answers-a-day", standard.answersADay()),
                configured.duration("tutorium.goodwill.pause", standard.pause()),
                configured.number("tutorium.goodwill.mentor", standard.mentor()),
                configured.number("tutorium.goodwill.referral", standard.referral()),
                configured.number("tutorium.goodwill.remedial", standard.remedial()),
                configured.number("tutorium.goodwill.remedials-a-week", standard.remedialsAWeek()),
                configured.number("tutorium.goodwill.availability", standard.availability()),
                configured.number("tutorium.goodwill.received-a-day", standard.receivedADay()),
                configured.number("tutorium.goodwill.given-a-day", standard.givenADay()),
                configured.number("tutorium.goodwill.allowance-a-day", standard.allowanceADay()),
                configured.number("tutorium.goodwill.promotion", standard.promotion()),
                configured.duration("tutorium.goodwill.promotion-time", standard.promotionTime()),
                configured.duration("tutorium.goodwill.summon-life", standard.summonLife()),
                gifts(configured, standard.gifts()),
                configured.number("tutorium.goodwill.discount-percent", standard.discountPercent()),
                configured.number("tutorium.goodwill.extra-share", standard.extraShare()));
    }

    /** {@code tutorium.goodwill.gifts.session-credit}, say. */
    private static Map<Gift, Integer> gifts(Overrides configured, Map<Gift, Integer> standard) {
        return standard.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        gift -> configured.number(
                                "tutorium.goodwill.gifts."
                                        + gift.getKey()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                gift.getValue())));
    }

    @Singleton
    PointKeeping pointKeeping(GoodwillBook book, CertifiedTeachers teachers, GoodwillPolicy policy, Ids ids) {
        return new PointKeeping(book, teachers, policy, ids);
    }

    @Singleton
    PointGranting pointGranting(
            Accounts accounts, PointKeeping points, AuditTrail trail, Transactions transactions, InstantSource clock) {
        return new PointGranting(accounts, points, trail, transactions, clock);
    }

    @Singleton
    Reaction<?> mentorRewarding(Mentors mentors, PointKeeping points, Transactions transactions, InstantSource clock) {
        return new MentorRewarding(mentors, points, transactions, clock);
    }

    @Singleton
    Reaction<?> awardReversal(PointKeeping points, Transactions transactions, InstantSource clock) {
        return new AwardReversal(points, transactions, clock);
    }

    @Singleton
    Reaction<?> giftedCode(DiscountCodes codes, GoodwillPolicy policy, Secrets secrets, Transactions transactions) {
        return new GiftedCode(codes, policy, secrets, transactions);
    }

    @Singleton
    TeachingShares teachingShares(GoodwillBook book, GoodwillPolicy policy) {
        return new EarnedShares(book, policy);
    }

    @Singleton
    HelpAsking helpAsking(
            Summons summons,
            Enrollments enrollments,
            PointKeeping points,
            GoodwillPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new HelpAsking(summons, enrollments, points, policy, ids, transactions, clock);
    }

    @Singleton
    HelpGiving helpGiving(
            Summons summons,
            Helpers helpers,
            CertifiedTeachers teachers,
            GoodwillPolicy policy,
            Transactions transactions,
            InstantSource clock) {
        return new HelpGiving(summons, helpers, teachers, policy, transactions, clock);
    }

    @Singleton
    HelperFinding helperFinding(CourseList courses, EnrollmentList enrollments, HelpList help) {
        return new HelperFinding(courses, enrollments, help);
    }

    @Singleton
    RecurringJob summonExpiry(Summons summons, GoodwillPolicy policy, Transactions transactions, InstantSource clock) {
        return new SummonExpiry(summons, policy, transactions, clock).job();
    }

    @Singleton
    RecurringJob availabilityRewarding(
            Helpers helpers, PointKeeping points, Transactions transactions, InstantSource clock) {
        return new AvailabilityRewarding(helpers, points, transactions, clock).job();
    }
}
