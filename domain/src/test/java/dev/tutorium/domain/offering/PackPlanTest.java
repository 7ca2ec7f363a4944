package dev.tutorium.domain.offering;

import static dev.tutorium.domain.offering.PackSample.BERLIN;
import static dev.tutorium.domain.offering.PackSample.FLEXIBLE;
import static dev.tutorium.domain.offering.PackSample.at;
import static dev.tutorium.domain.offering.PackSample.march;
import static dev.tutorium.domain.offering.PackSample.noon;
import static dev.tutorium.domain.offering.PackSample.plan;
import static dev.tutorium.domain.offering.PackSample.session;
import static dev.tutorium.domain.offering.PackSample.strict;
import static dev.tutorium.domain.offering.PackSample.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.PackAdvice.CannotBeCompleted;
import dev.tutorium.domain.offering.PackAdvice.ShortWeek;
import dev.tutorium.domain.offering.PackTerms.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackPlanTest {

    private static final Instant NOW = noon(march(1));
    private static final Outcome<List<PackAdvice>, OfferingRefusal> FINE = Outcome.accepted(List.of());

    @Test
    void a_pack_has_so_many_classes_and_no_more() {
        var terms = terms(2, null, 0, FLEXIBLE);
        assertThat(plan(terms, 2).book(noon(march(3)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2, 3).book(noon(march(4)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.NoClassLeft(2)));
    }

    @Test
    void a_day_has_so_many_classes_and_no_more() {
        var terms = terms(9, 2, 0, FLEXIBLE);
        assertThat(plan(terms, 2).book(noon(march(2)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2, 2).book(noon(march(3)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2, 2).book(noon(march(2)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.DayFull(march(2), 2)));
        assertThat(plan(terms(9, null, 0, FLEXIBLE), 2, 2, 2, 2).book(noon(march(2)), NOW))
                .isEqualTo(FINE);
    }

    @Test
    void days_are_those_of_the_teachers_zone() {
        var terms = terms(9, 1, 0, FLEXIBLE);
        assertThat(plan(terms, 2).book(at(march(2), 23, 59), NOW).isAccepted()).isFalse();
        assertThat(plan(terms, 2).book(at(march(3), 0, 0), NOW)).isEqualTo(FINE);
    }

    @Test
    void a_class_that_is_moved_does_not_stand_in_its_own_way() {
        var terms = terms(2, 1, 0, strict(1, PeriodUnit.WEEKS));
        assertThat(plan(terms, 2, 5).move(session(1), at(march(2), 18, 0), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2, 5).move(session(1), noon(march(5)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.DayFull(march(5), 1)));
        assertThat(plan(terms, 2, 5).move(session(1), noon(march(11)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2, 5).move(session(1), noon(march(12)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.OutsidePeriod(march(5), march(12))));
    }

    @Test
    void strict_classes_lie_within_weeks_of_the_first() {
        var terms = terms(4, 1, 0, strict(2, PeriodUnit.WEEKS));
        assertThat(plan(terms, 3).book(noon(march(16)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 3).book(noon(march(17)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.OutsidePeriod(march(3), march(17))));
        assertThat(plan(terms, 20).book(noon(march(7)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 20).book(noon(march(6)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.OutsidePeriod(march(6), march(20))));
    }

    @Test
    void months_are_those_of_the_calendar() {
        var terms = terms(4, 1, 0, strict(1, PeriodUnit.MONTHS));
        var january = plan(terms, List.of(LocalDate.of(2026, 1, 31)));
        var early = noon(LocalDate.of(2026, 1, 1));
        assertThat(january.book(noon(LocalDate.of(2026, 2, 27)), early)).isEqualTo(FINE);
        assertThat(january.book(noon(LocalDate.of(2026, 2, 28)), early).isAccepted())
                .isFalse();
        assertThat(plan(terms, 31).book(noon(LocalDate.of(2026, 4, 29)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 31).book(noon(LocalDate.of(2026, 4, 30)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.OutsidePeriod(march(31), LocalDate.of(2026, 4, 30))));
    }

    @Test
    void a_period_of_several_months_is_as_long_as_they_are() {
        var terms = terms(4, 1, 0, strict(3, PeriodUnit.MONTHS));
        assertThat(plan(terms, 1).book(noon(LocalDate.of(2026, 5, 31)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 1).book(noon(LocalDate.of(2026, 6, 1)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.OutsidePeriod(march(1), LocalDate.of(2026, 6, 1))));
        var overtaken = plan(terms(3, 1, 1, strict(3, PeriodUnit.MONTHS)), 2, 16);
        assertThat(overtaken.canBeCompleted(noon(march(15)))).isTrue();
        assertThat(overtaken.canBeCompleted(noon(march(16)))).isFalse();
    }

    @Test
    void a_flexible_plan_is_advised_of_short_weeks_and_a_strict_one_of_weeks_still_to_fill() {
        var advice = List.<PackAdvice>of(new ShortWeek(march(9), 0, 1));
        assertThat(plan(terms(9, null, 1, FLEXIBLE), 2).book(noon(march(16)), NOW))
                .isEqualTo(Outcome.accepted(advice));
        assertThat(plan(terms(9, null, 1, strict(4, PeriodUnit.WEEKS)), 2).book(noon(march(16)), NOW))
                .isEqualTo(Outcome.accepted(advice));
    }

    @Test
    void a_week_counts_from_monday_to_sunday_and_only_when_it_is_full() {
        var terms = terms(9, null, 2, FLEXIBLE);
        assertThat(plan(terms, 2).book(noon(march(7)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2).book(noon(march(8)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 2).book(noon(march(9)), NOW))
                .isEqualTo(Outcome.accepted(List.of(new ShortWeek(march(2), 1, 2))));
        assertThat(plan(terms, 3).book(noon(march(14)), NOW)).isEqualTo(FINE);
        assertThat(plan(terms, 3).book(noon(march(15)), NOW))
                .isEqualTo(Outcome.accepted(List.of(new ShortWeek(march(9), 1, 2))));
    }

    @Test
    void a_strict_booking_leaves_enough_classes_for_every_full_week() {
        var terms = terms(4, null, 2, strict(4, PeriodUnit.WEEKS));
        assertThat(plan(terms, 2).book(noon(march(16)), NOW).isAccepted()).isFalse();
        assertThat(plan(terms, 2).book(noon(march(16)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.PlanWouldBreak(2)));
        assertThat(plan(terms, 2).book(noon(march(15)), NOW).isAccepted()).isTrue();
        assertThat(plan(terms, 3).book(noon(march(16)), NOW).isAccepted()).isTrue();
    }

    @Test
    void a_strict_booking_leaves_enough_days_for_the_rest() {
        var terms = terms(7, 1, 0, strict(1, PeriodUnit.WEEKS));
        var now = noon(march(4));
        assertThat(plan(terms).book(noon(march(4)), now)).isEqualTo(FINE);
        assertThat(plan(terms, 4, 5).book(noon(march(6)), now)).isEqualTo(FINE);
        var six = terms(6, 1, 0, strict(1, PeriodUnit.WEEKS));
        assertThat(plan(six, 4).move(session(1), noon(march(6)), now)).isEqualTo(FINE);
        assertThat(plan(terms, 4, 10).move(session(2), noon(march(3)), now)).isEqualTo(FINE);
        assertThat(plan(terms, 4, 10).move(session(2), noon(march(2)), now))
                .isEqualTo(Outcome.refused(new OfferingRefusal.PlanWouldBreak(5)));
    }

    @Test
    void a_strict_plan_that_time_has_broken_stays_usable_and_says_so() {
        var terms = terms(3, 1, 1, strict(4, PeriodUnit.WEEKS));
        var overtaken = plan(terms, 2, 16);
        assertThat(overtaken.canBeCompleted(noon(march(15)))).isTrue();
        assertThat(overtaken.canBeCompleted(noon(march(16)))).isFalse();
        assertThat(overtaken.book(noon(march(18)), noon(march(16))))
                .isEqualTo(Outcome.accepted(List.of(new ShortWeek(march(9), 0, 1), new CannotBeCompleted(0))));
    }

    @Test
    void the_first_session_is_a_preliminary_meeting_where_the_pack_asks_for_one() {
        var terms = new PackTerms(3, 1, 0, true, FLEXIBLE);
        var none = new PackPlan(terms, BERLIN, List.of());
        assertThat(none.bookPreliminary()).isEqualTo(FINE);
        assertThat(none.book(noon(march(3)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.PreliminaryMeetingFirst()));

        var planned = new PackPlan(terms, BERLIN, List.of(meeting(false)));
        assertThat(planned.bookPreliminary()).isEqualTo(Outcome.refused(new OfferingRefusal.PreliminaryMeetingTaken()));
        assertThat(planned.book(noon(march(3)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.PreliminaryMeetingFirst()));
        assertThat(planned.move(session(9), noon(march(3)), NOW)).isEqualTo(FINE);

        var held = new PackPlan(terms, BERLIN, List.of(meeting(true)));
        assertThat(held.bookPreliminary()).isEqualTo(Outcome.refused(new OfferingRefusal.PreliminaryMeetingTaken()));
        assertThat(held.book(noon(march(2)), NOW)).isEqualTo(FINE);
    }

    @Test
    void a_held_class_is_no_preliminary_meeting_and_the_meeting_is_no_class() {
        var terms = new PackTerms(1, 1, 0, true, FLEXIBLE);
        var heldClass = new PackClass(session(1), noon(march(2)), false, true);
        assertThat(new PackPlan(terms, BERLIN, List.of(heldClass)).book(noon(march(3)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.PreliminaryMeetingFirst()));
        var both = new PackPlan(terms, BERLIN, List.of(meeting(true), heldClass));
        assertThat(both.book(noon(march(3)), NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.NoClassLeft(1)));
    }

    @Test
    void the_meeting_moves_freely_and_classes_do_not() {
        var terms = new PackTerms(3, 1, 0, true, FLEXIBLE);
        var one = new PackClass(session(1), noon(march(3)), false, false);
        var other = new PackClass(session(2), noon(march(4)), false, false);
        var plan = new PackPlan(terms, BERLIN, List.of(meeting(true), one, other));
        assertThat(plan.move(session(1), noon(march(4)), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.DayFull(march(4), 1)));
        assertThat(plan.move(session(9), noon(march(4)), NOW)).isEqualTo(FINE);
    }

    @Test
    void a_pack_without_a_preliminary_meeting_has_none_to_book() {
        assertThat(plan(terms(3, 1, 0, FLEXIBLE)).bookPreliminary())
                .isEqualTo(Outcome.refused(new OfferingRefusal.NoPreliminaryMeeting()));
    }

    @Test
    void a_flexible_plan_and_one_without_classes_can_always_be_completed() {
        var late = noon(LocalDate.of(2030, 1, 1));
        assertThat(plan(terms(3, 1, 5, FLEXIBLE), 2, 30).canBeCompleted(late)).isTrue();
        assertThat(plan(terms(3, 1, 5, strict(1, PeriodUnit.WEEKS))).canBeCompleted(late))
                .isTrue();
    }

    private static PackClass meeting(boolean held) {
        return new PackClass(session(9), noon(march(2)), true, held);
    }
}
