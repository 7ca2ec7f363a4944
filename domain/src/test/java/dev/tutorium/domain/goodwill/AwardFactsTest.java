package dev.tutorium.domain.goodwill;

import static dev.tutorium.domain.goodwill.Sample.HELPER;
import static dev.tutorium.domain.goodwill.Sample.NOW;
import static dev.tutorium.domain.goodwill.Sample.OTHER;
import static dev.tutorium.domain.goodwill.Sample.STUDENT;
import static dev.tutorium.domain.goodwill.Sample.answer;
import static dev.tutorium.domain.goodwill.Sample.awarded;
import static dev.tutorium.domain.goodwill.Sample.entry;
import static dev.tutorium.domain.goodwill.Sample.help;
import static dev.tutorium.domain.goodwill.Sample.remedial;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwardFactsTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-11T00:00:00Z");
    private static final Instant EVENING = MIDNIGHT.minusNanos(1);
    private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");

    private static AwardFacts thanks(List<? extends Entry> entries) {
        return AwardFacts.of(answer(STUDENT, 99), HELPER, true, entries, NOW);
    }

    private static Entry granted(int points) {
        return new Entry.Granted(entry(90), STUDENT, points, OTHER, "welcome", EVENING);
    }

    @Test
    void nothing_before_is_nothing() {
        assertThat(thanks(List.of())).isEqualTo(new AwardFacts(true, false, 0, 0, 0, null, 0, 0, 0));
        assertThat(AwardFacts.of(answer(STUDENT, 99), HELPER, false, List.of(), NOW)
                        .certified())
                .isFalse();
    }

    @Test
    void days_are_counted_from_midnight_in_utc() {
        var facts = thanks(List.of(
                awarded(1, answer(STUDENT, 1), HELPER, Funding.ALLOWANCE, EVENING),
                awarded(2, answer(STUDENT, 2), HELPER, Funding.ALLOWANCE, MIDNIGHT)));
        assertThat(facts).isEqualTo(new AwardFacts(true, false, 5, 5, 1, null, 0, 0, 5));
        assertThat(UtcCalendar.dayOf(EVENING).end()).isEqualTo(MIDNIGHT);
        assertThat(UtcCalendar.dayOf(MIDNIGHT).start()).isEqualTo(MIDNIGHT);
    }

    @Test
    void weeks_are_counted_from_monday_in_utc() {
        var before = MONDAY.minusNanos(1);
        var facts = thanks(List.of(
                awarded(1, remedial(STUDENT, 1), HELPER, Funding.SYSTEM, before),
                awarded(2, remedial(STUDENT, 2), HELPER, Funding.SYSTEM, MONDAY),
                awarded(3, remedial(OTHER, 3), HELPER, Funding.SYSTEM, MONDAY),
                awarded(4, remedial(STUDENT, 4), OTHER, Funding.SYSTEM, MONDAY)));
        assertThat(facts.remedialsInWeek()).isEqualTo(1);
        assertThat(facts.lastOther()).isEqualTo(MONDAY);
        assertThat(UtcCalendar.weekOf(before).end()).isEqualTo(MONDAY);
        assertThat(UtcCalendar.weekOf(NOW).start()).isEqualTo(MONDAY);
    }

    @Test
    void what_others_gave_counts_for_the_receiver_and_what_others_got_for_the_giver() {
        var facts = thanks(List.of(
                awarded(1, help(OTHER, 1, 20), HELPER, Funding.ALLOWANCE, NOW),
                awarded(2, help(STUDENT, 2, 12), OTHER, Funding.ALLOWANCE, NOW),
                awarded(3, new Reason.Referral(OTHER), HELPER, Funding.SYSTEM, NOW)));
        assertThat(facts).isEqualTo(new AwardFacts(true, false, 20, 12, 0, null, 0, 0, 12));
    }

    @Test
    void the_last_award_for_anything_but_an_answer_is_remembered() {
        var facts = thanks(List.of(
                awarded(1, help(STUDENT, 1, 10), HELPER, Funding.ALLOWANCE, MONDAY),
                awarded(2, remedial(STUDENT, 2), HELPER, Funding.SYSTEM, EVENING),
                awarded(3, answer(STUDENT, 3), HELPER, Funding.ALLOWANCE, MIDNIGHT)));
        assertThat(facts.lastOther()).isEqualTo(EVENING);
    }

    @Test
    void what_the_giver_has_is_what_it_earned_less_what_it_spent() {
        var facts = thanks(List.of(granted(40), awarded(1, answer(STUDENT, 1), HELPER, Funding.GIVER, NOW)));
        assertThat(facts.balance()).isEqualTo(35);
        assertThat(facts.allowanceUsed()).isZero();
    }

    @Test
    void an_occasion_is_known_again_by_its_reason_and_what_it_happened_on() {
        var book = List.of(
                awarded(1, help(STUDENT, 1, 10), HELPER, Funding.ALLOWANCE, MONDAY),
                awarded(2, answer(STUDENT, 1), HELPER, Funding.ALLOWANCE, MONDAY),
                awarded(3, remedial(STUDENT, 1), HELPER, Funding.SYSTEM, MONDAY),
                awarded(4, new Reason.FirstSessionMentor(STUDENT), HELPER, Funding.SYSTEM, MONDAY),
                awarded(5, availability("2026-03-09"), HELPER, Funding.SYSTEM, MONDAY),
                awarded(6, new Reason.Referral(OTHER), HELPER, Funding.SYSTEM, MONDAY));
        for (var award : book) {
            assertThat(AwardFacts.of(award.reason(), HELPER, true, book, NOW).awardedBefore())
                    .isTrue();
        }
        for (var reason : List.of(
                help(STUDENT, 2, 10),
                answer(STUDENT, 2),
                remedial(STUDENT, 2),
                new Reason.FirstSessionMentor(OTHER),
                new Reason.Referral(STUDENT),
                availability("2026-03-10"))) {
            assertThat(AwardFacts.of(reason, HELPER, true, book, NOW).awardedBefore())
                    .isFalse();
        }
    }

    @Test
    void a_mentor_and_a_referral_are_rewarded_once_whoever_it_is_but_a_day_of_availability_once_for_each() {
        var book = List.of(
                awarded(1, new Reason.FirstSessionMentor(STUDENT), HELPER, Funding.SYSTEM, MONDAY),
                awarded(2, new Reason.Referral(STUDENT), HELPER, Funding.SYSTEM, MONDAY),
                awarded(3, availability("2026-03-09"), HELPER, Funding.SYSTEM, MONDAY));
        assertThat(AwardFacts.of(new Reason.FirstSessionMentor(STUDENT), OTHER, true, book, NOW)
                        .awardedBefore())
                .isTrue();
        assertThat(AwardFacts.of(new Reason.Referral(STUDENT), OTHER, true, book, NOW)
                        .awardedBefore())
                .isTrue();
        assertThat(AwardFacts.of(availability("2026-03-09"), OTHER, true, book, NOW)
                        .awardedBefore())
                .isFalse();
    }

    private static Reason availability(String day) {
        return new Reason.AvailabilityBonus(LocalDate.parse(day));
    }
}
