package dev.tutorium.domain.goodwill;

import static dev.tutorium.domain.goodwill.Sample.COURSE;
import static dev.tutorium.domain.goodwill.Sample.HELPER;
import static dev.tutorium.domain.goodwill.Sample.NOW;
import static dev.tutorium.domain.goodwill.Sample.OTHER;
import static dev.tutorium.domain.goodwill.Sample.POLICY;
import static dev.tutorium.domain.goodwill.Sample.STUDENT;
import static dev.tutorium.domain.goodwill.Sample.SUMMON;
import static dev.tutorium.domain.goodwill.Sample.accepted;
import static dev.tutorium.domain.goodwill.Sample.answer;
import static dev.tutorium.domain.goodwill.Sample.decide;
import static dev.tutorium.domain.goodwill.Sample.entry;
import static dev.tutorium.domain.goodwill.Sample.help;
import static dev.tutorium.domain.goodwill.Sample.refusal;
import static dev.tutorium.domain.goodwill.Sample.remedial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.goodwill.Cut.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwardingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

    /** A receiver who may earn and a giver with a full balance, on a day on which nothing has happened. */
    private static final AwardFacts FRESH = new AwardFacts(true, false, 0, 0, 0, null, 0, 1_000, 0);

    private static AwardFacts caps(int received, int given) {
        return new AwardFacts(true, false, received, given, 0, null, 0, 1_000, 0);
    }

    private static AwardFacts funds(int balance, int allowanceUsed) {
        return new AwardFacts(true, false, 0, 0, 0, null, 0, balance, allowanceUsed);
    }

    private static AwardFacts history(int answers, @Nullable Instant lastOther, int remedials) {
        return new AwardFacts(true, false, 0, 0, answers, lastOther, remedials, 1_000, 0);
    }

    @Test
    void every_reason_has_its_points_and_its_word() {
        assertThat(accepted(decide(help(STUDENT, 1, 17), FRESH)).points()).isEqualTo(17);
        assertThat(accepted(decide(answer(STUDENT, 1), FRESH)).points()).isEqualTo(5);
        assertThat(accepted(decide(remedial(STUDENT, 1), FRESH)).points()).isEqualTo(30);
        assertThat(accepted(decide(new Reason.FirstSessionMentor(OTHER), FRESH)).points())
                .isEqualTo(50);
        assertThat(accepted(decide(new Reason.Referral(OTHER), FRESH)).points()).isEqualTo(100);
        assertThat(accepted(decide(new Reason.AvailabilityBonus(TODAY), FRESH)).points())
                .isEqualTo(5);
        assertThat(List.of(
                        help(STUDENT, 1, 17),
                        answer(STUDENT, 1),
                        remedial(STUDENT, 1),
                        new Reason.FirstSessionMentor(OTHER),
                        new Reason.Referral(OTHER),
                        new Reason.AvailabilityBonus(TODAY)))
                .extracting(Reason::code)
                .containsExactly(
                        "summon_help",
                        "question_answer",
                        "remedial_volunteer",
                        "first_session_mentor",
                        "referral",
                        "availability_bonus");
    }

    @Test
    void an_award_says_what_it_is_of() {
        assertThat(accepted(decide(answer(STUDENT, 1), FRESH)))
                .isEqualTo(new Entry.Awarded(entry(1), HELPER, answer(STUDENT, 1), 5, List.of(), Funding.GIVER, NOW));
        assertThat(accepted(decide(new Reason.Referral(OTHER), FRESH)))
                .isEqualTo(new Entry.Awarded(
                        entry(1), HELPER, new Reason.Referral(OTHER), 100, List.of(), Funding.SYSTEM, NOW));
    }

    @Test
    void nobody_earns_from_themselves() {
        for (var reason : List.of(
                help(HELPER, 1, 17),
                answer(HELPER, 1),
                remedial(HELPER, 1),
                new Reason.FirstSessionMentor(HELPER),
                new Reason.Referral(HELPER))) {
            assertThat(refusal(decide(reason, FRESH))).isEqualTo(new GoodwillRefusal.ToOneself());
        }
    }

    @Test
    void who_earns_in_a_course_is_certified_in_it() {
        var uncertified = new AwardFacts(false, false, 0, 0, 0, null, 0, 1_000, 0);
        for (var reason : List.of(help(STUDENT, 1, 17), answer(STUDENT, 1), remedial(STUDENT, 1))) {
            assertThat(refusal(decide(reason, uncertified))).isEqualTo(new GoodwillRefusal.NotCertified(COURSE));
        }
        for (var reason : List.of(
                new Reason.FirstSessionMentor(OTHER),
                new Reason.Referral(OTHER),
                new Reason.AvailabilityBonus(TODAY))) {
            assertThat(decide(reason, uncertified).isAccepted()).isTrue();
        }
    }

    @Test
    void one_occasion_is_awarded_once() {
        var again = new AwardFacts(true, true, 0, 0, 0, null, 0, 1_000, 0);
        for (var reason : List.of(
                help(STUDENT, 1, 17),
                answer(STUDENT, 1),
                remedial(STUDENT, 1),
                new Reason.FirstSessionMentor(OTHER),
                new Reason.Referral(OTHER),
                new Reason.AvailabilityBonus(TODAY))) {
            assertThat(refusal(decide(reason, again))).isEqualTo(new GoodwillRefusal.AlreadyAwarded());
        }
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "25, true", "26, false"})
    void help_earns_between_10_and_25_points(int points, boolean accepted) {
        var outcome = decide(help(STUDENT, 1, points), FRESH);
        assertThat(outcome.isAccepted()).isEqualTo(accepted);
        if (!accepted) {
            assertThat(refusal(outcome)).isEqualTo(new GoodwillRefusal.PointsOutOfRange(10, 25));
        }
    }

    @Test
    void help_earns_from_5_minutes_on() {
        var short_ = Duration.ofMinutes(5).minusNanos(1);
        var reason = new Reason.SummonHelp(STUDENT, COURSE, SUMMON, 10, short_);
        assertThat(refusal(decide(reason, FRESH)))
                .isEqualTo(new GoodwillRefusal.HelpTooShort(short_, Duration.ofMinutes(5)));
        assertThat(decide(help(STUDENT, 1, 10), FRESH).isAccepted()).isTrue();
    }

    @Test
    void three_answers_of_one_person_are_rewarded_in_a_day() {
        assertThat(decide(answer(STUDENT, 1), history(2, NOW, 0)).isAccepted()).isTrue();
        assertThat(refusal(decide(answer(STUDENT, 1), history(3, NOW, 0))))
                .isEqualTo(new GoodwillRefusal.TooManyAnswers(3));
        assertThat(decide(remedial(STUDENT, 1), history(3, null, 0)).isAccepted())
                .isTrue();
    }

    @Test
    void awards_for_anything_else_to_one_person_are_24_hours_apart() {
        var yesterday = NOW.minus(Duration.ofHours(24));
        for (var reason : List.of(help(STUDENT, 1, 10), remedial(STUDENT, 1))) {
            assertThat(decide(reason, history(0, yesterday, 1)).isAccepted()).isTrue();
            assertThat(refusal(decide(reason, history(0, yesterday.plusNanos(1), 1))))
                    .isEqualTo(new GoodwillRefusal.TooSoon(NOW.plusNanos(1)));
        }
    }

    @Test
    void two_remedial_lessons_are_rewarded_by_one_student_in_a_week() {
        assertThat(decide(remedial(STUDENT, 1), history(0, null, 1)).isAccepted())
                .isTrue();
        assertThat(refusal(decide(remedial(STUDENT, 1), history(0, null, 2))))
                .isEqualTo(new GoodwillRefusal.TooManyRemedials(2));
        assertThat(decide(help(STUDENT, 1, 10), history(0, null, 2)).isAccepted())
                .isTrue();
    }

    @Test
    void a_day_is_rewarded_when_it_has_begun() {
        var tomorrow = new Reason.AvailabilityBonus(TODAY.plusDays(1));
        var midnight = Instant.parse("2026-03-12T00:00:00Z");
        assertThat(refusal(decide(tomorrow, FRESH))).isEqualTo(new GoodwillRefusal.TooSoon(midnight));
        assertThat(Awarding.decide(entry(1), tomorrow, HELPER, FRESH, midnight, POLICY)
                        .isAccepted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"33, 17, 0", "34, 16, 1", "49, 1, 16", "50, 0, 17", "60, 0, 17"})
    void one_receives_at_most_50_a_day_from_members(int before, int points, int cut) {
        var award = accepted(decide(help(STUDENT, 1, 17), caps(before, 0)));
        assertThat(award.points()).isEqualTo(points);
        assertThat(award.cuts()).isEqualTo(cuts(cut, Cause.RECEIVED_CAP));
        assertThat(award.worth()).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({"20, 30, 0", "21, 29, 1", "50, 0, 30"})
    void one_gives_at_most_50_a_day(int before, int points, int cut) {
        var award = accepted(decide(remedial(STUDENT, 1), caps(0, before)));
        assertThat(award.points()).isEqualTo(points);
        assertThat(award.cuts()).isEqualTo(cuts(cut, Cause.GIVEN_CAP));
    }

    @Test
    void both_caps_may_cut() {
        assertThat(accepted(decide(help(STUDENT, 1, 25), caps(30, 40))).cuts())
                .containsExactly(new Cut(5, Cause.RECEIVED_CAP), new Cut(10, Cause.GIVEN_CAP));
        assertThat(accepted(decide(help(STUDENT, 1, 25), caps(30, 30))).cuts())
                .containsExactly(new Cut(5, Cause.RECEIVED_CAP));
    }

    @Test
    void caps_do_not_count_what_the_platform_rewards() {
        assertThat(accepted(decide(new Reason.Referral(OTHER), caps(50, 50))).points())
                .isEqualTo(100);
    }

    @Test
    void the_giver_pays_while_the_balance_lasts() {
        assertThat(accepted(decide(help(STUDENT, 1, 12), funds(12, 10))).funding())
                .isEqualTo(Funding.GIVER);
        assertThat(accepted(decide(answer(STUDENT, 1), funds(5, 10))).funding()).isEqualTo(Funding.GIVER);
        assertThat(accepted(decide(answer(STUDENT, 1), funds(4, 0))).funding()).isEqualTo(Funding.ALLOWANCE);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 10, 0", "12, 0, 10, 2", "12, 9, 1, 11"})
    void a_newcomer_gives_10_a_day_out_of_the_systems_purse(int worth, int used, int points, int cut) {
        var award = accepted(decide(help(STUDENT, 1, worth), funds(9, used)));
        assertThat(award.points()).isEqualTo(points);
        assertThat(award.funding()).isEqualTo(Funding.ALLOWANCE);
        assertThat(award.cuts()).isEqualTo(cuts(cut, Cause.ALLOWANCE));
    }

    @Test
    void with_nothing_left_to_give_there_is_no_award() {
        assertThat(refusal(decide(help(STUDENT, 1, 12), funds(11, 10))))
                .isEqualTo(new GoodwillRefusal.BalanceTooLow(11, 12));
        assertThat(refusal(decide(answer(STUDENT, 1), funds(0, 11))))
                .isEqualTo(new GoodwillRefusal.BalanceTooLow(0, 5));
    }

    @Test
    void what_a_cap_has_cut_need_not_be_paid() {
        var nothing = new AwardFacts(true, false, 50, 0, 0, null, 0, 0, 10);
        var award = accepted(decide(answer(STUDENT, 1), nothing));
        assertThat(award.points()).isZero();
        assertThat(award.funding()).isEqualTo(Funding.GIVER);
    }

    @Test
    void a_remedial_lesson_costs_its_student_nothing() {
        assertThat(accepted(decide(remedial(STUDENT, 1), funds(0, 10))).funding())
                .isEqualTo(Funding.SYSTEM);
    }

    @Test
    void a_cut_takes_something() {
        assertThatThrownBy(() -> new Cut(0, Cause.GIVEN_CAP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cut(-1, Cause.GIVEN_CAP)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Cut> cuts(int points, Cause cause) {
        return points == 0 ? List.of() : List.of(new Cut(points, cause));
    }

    @Test
    void an_admin_gives_to_anyone_but_themselves() {
        assertThat(accepted(Awarding.grant(entry(1), HELPER, 700, OTHER, "Well done", NOW))
                        .points())
                .isEqualTo(700);
        assertThat(refusal(Awarding.grant(entry(1), HELPER, 700, HELPER, "Well done", NOW)))
                .isEqualTo(new GoodwillRefusal.ToOneself());
    }
}
