package dev.tutorium.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole platforms, lived through from a seed. {@code -Dsimulation.seed} and {@code -Dsimulation.steps} choose one, and
 * {@code -Dsimulation=long} lives through several years of larger ones.
 */
class SimulationTest {

    private static final int POPULATION = 120;
    private static final int STEPS = 2_500;

    /** What must have come about in years: each action done, and refused for every reason that matters. */
    private static final List<String> INTERESTING = List.of(
            "accept:ok",
            "admin cancels:ok",
            "admin completes:ok",
            "approve a payout:BalanceTooLow",
            "approve a payout:ok",
            "book a course lesson:EnrollmentNotActive",
            "book a course lesson:ModulesExhausted",
            "book a course lesson:SlotTaken",
            "book a course lesson:next ok",
            "book a listed slot:OwnLesson",
            "book a listed slot:TrialUsed",
            "book a listed slot:crash",
            "book a listed slot:ok",
            "book a made-up time:NotOffered/not_on_grid",
            "book a made-up time:NotOffered/notice_too_short",
            "book a made-up time:NotOffered/on_time_off",
            "book a made-up time:NotOffered/outside_hours",
            "book a made-up time:SlotTaken",
            "book a made-up time:ok",
            "book a stale slot:Missing",
            "book a stale slot:NotBookable",
            "book a stale slot:SlotTaken",
            "book a student in:SlotTaken",
            "book with a code:NotPayable",
            "book with a code:ok",
            "book with a credit:ok",
            "buy a package:CodeRefused",
            "buy a package:ok",
            "credit instead of a checkout:ok",
            "book a student in:StudentNotSignedUp",
            "book a student in:ok",
            "cancel:AlreadyStarted",
            "cancel:ReasonRequired",
            "cancel:ok",
            "cancel a payout:ok",
            "cancel as quoted:QuoteExpired",
            "cancel as quoted:ReasonRequired",
            "cancel as quoted:ok",
            "certify:ok",
            "decide on a certificate:reinstate ok",
            "decide on a certificate:reject ok",
            "decide on a certificate:revoke ok",
            "change a course:CourseWithoutModules",
            "decide a dispute:lost",
            "decide a dispute:won",
            "decline:ok",
            "dispute a payment:ok",
            "enroll:CourseClosed",
            "enroll:NotATeacherOfCourse",
            "enroll:OwnCourse",
            "enroll:TeachesCourse",
            "enroll:ok",
            "forge a webhook:NoticeNotGenuine",
            "give a course up:SessionUnderway",
            "give a course up:ok",
            "happened:ChargeAbandoned",
            "happened:ChargeFailed",
            "happened:ChargeVoided",
            "happened:CreditReturned",
            "happened:CreditUsed",
            "happened:CreditsRefunded",
            "happened:DisputeLost",
            "happened:DisputeWon",
            "happened:EnrollmentCancelled",
            "happened:EnrollmentCompleted",
            "happened:EnrollmentLapsed",
            "happened:ModuleSettled",
            "happened:PackageBought",
            "happened:PackageExpiring",
            "happened:PackageLapsed",
            "happened:PayoutFailed",
            "happened:PayoutPaid",
            "happened:RefundCompleted",
            "happened:RefundDeclined",
            "happened:SeatDeclined",
            "happened:SeatExpired",
            "happened:SeatLost",
            "happened:SessionMoved",
            "happened:StudentMissed",
            "happened:TeacherCertified",
            "happened:TeacherMissed",
            "happened:TeacherStruck",
            "override a date:DateOverridden",
            "pay:ok",
            "process a payout:ok",
            "provider goes away:ok",
            "refund a part:HeldForDispute",
            "refund a part:RefundExceedsRest",
            "refund a part:ok",
            "remove a policy:PolicyInUse",
            "retry a payout:ok",
            "student missed:TooEarly",
            "student missed:ok",
            "student moves:ok",
            "student moves:preview SharedSession",
            "student moves:preview TooLateToMove",
            "student moves:preview TooManyMoves",
            "teacher cancels:ReasonRequired",
            "teacher cancels:ok",
            "teacher completes:TooEarly",
            "teacher completes:ok",
            "teacher missed:TooLate",
            "teacher missed:ok",
            "teacher moves:ok",
            "tick a module:ModuleTaught",
            "two book one slot:ok and SlotTaken",
            "two book one slot:ok and ok");

    @ParameterizedTest
    @ValueSource(longs = {1, 19})
    void a_life_of_a_platform_breaks_nothing(long seed) {
        live(seed, POPULATION, STEPS);
    }

    @Test
    void nor_does_the_life_of_the_seed_asked_for() {
        var seed = Long.getLong("simulation.seed", 42);
        live(seed, POPULATION, Integer.getInteger("simulation.steps", STEPS));
    }

    @Test
    void the_same_seed_gives_the_same_life() {
        assertThat(life(7, 60, 1_200).digest()).isEqualTo(life(7, 60, 1_200).digest());
        assertThat(life(8, 60, 1_200).digest()).isNotEqualTo(life(7, 60, 1_200).digest());
    }

    @Test
    void a_planted_double_booking_is_found() {
        assertThatThrownBy(() -> new Simulation(2, POPULATION, Planted.doubleBooking()).run(STEPS))
                .hasMessageContaining("double booking of teacher")
                .hasMessageContaining("-Dsimulation.seed=2 -Dsimulation.steps=");
    }

    @Test
    void a_planted_lost_cent_is_found() {
        assertThatThrownBy(() -> new Simulation(2, POPULATION, Planted.lostCent()).run(STEPS))
                .hasMessageContaining("PAYABLE_")
                .hasMessageContaining("in the books and");
    }

    @Test
    @EnabledIfSystemProperty(named = "simulation", matches = "long")
    void years_of_many_people_break_nothing_and_see_everything() {
        var seen = new Tally();
        for (long seed = 101; seed <= 104; seed++) {
            seen.add(live(seed, 400, Integer.getInteger("simulation.steps", 40_000))
                    .tally());
        }
        System.out.println(seen);
        assertThat(seen.missing(INTERESTING)).isEmpty();
    }

    private static Report live(long seed, int population, int steps) {
        var report = life(seed, population, steps);
        System.out.println(report);
        return report;
    }

    private static Report life(long seed, int population, int steps) {
        return new Simulation(seed, population, Build.sound()).run(steps);
    }
}
