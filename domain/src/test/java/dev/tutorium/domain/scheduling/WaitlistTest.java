package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.OTHER_SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.lasting;
import static dev.tutorium.domain.scheduling.Calendars.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitlistTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
    private static final OfferPeriod PERIOD = SchedulingPolicy.standard().offers();
    private static final SlotTerms TERMS = lasting(60);
    private static final AccountId ADA = student(1);
    private static final AccountId BEN = student(2);
    private static final AccountId EVE = student(3);

    private final TeacherCalendar calendar = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")
            .openDaily("09:00", "17:00")
            .build();

    private static AccountId student(int number) {
        return new AccountId(new UUID(6, number));
    }

    private static Waitlist of(AccountId... students) {
        var list = new Waitlist(SERVICE, List.of(), 3);
        for (var student : students) {
            list = state(list.join(student, NOW));
        }
        return list;
    }

    private static Change<Waitlist> change(Outcome<Change<Waitlist>, WaitlistRefusal> outcome) {
        return outcome.orThrow(why -> new IllegalStateException(why.toString()));
    }

    private static Waitlist state(Outcome<Change<Waitlist>, WaitlistRefusal> outcome) {
        return change(outcome).state();
    }

    private Outcome<Change<Waitlist>, WaitlistRefusal> offer(Waitlist list, Instant start, Instant now) {
        return list.offer(start, seen(list, null, now), TERMS, PERIOD, now);
    }

    private TeacherCalendar seen(Waitlist list, @Nullable AccountId student, Instant now) {
        return calendar.seenBy(student, list.offers().toList(), now);
    }

    private static AccountId holder(Waitlist list, Instant start) {
        return list.offers()
                .filter(offer -> offer.time().start().equals(start))
                .findFirst()
                .orElseThrow()
                .student();
    }

    @Test
    void an_offer_lasts_a_tenth_of_the_time_to_its_start() {
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofHours(50)))).isEqualTo(NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void an_offer_lasts_from_a_quarter_of_an_hour_to_a_day() {
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofMinutes(150)))).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofMinutes(149)))).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofMinutes(160)))).isEqualTo(NOW.plus(Duration.ofMinutes(16)));
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofHours(240)))).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofHours(241)))).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofHours(230)))).isEqualTo(NOW.plus(Duration.ofHours(23)));
    }

    @Test
    void no_offer_outlasts_the_start_of_its_time() {
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofMinutes(15)))).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(PERIOD.until(NOW, NOW.plus(Duration.ofMinutes(14)))).isEqualTo(NOW.plus(Duration.ofMinutes(14)));
    }

    @Test
    void students_queue_in_the_order_they_join_and_each_once() {
        var list = of(ADA, BEN);
        assertThat(list.position(ADA)).isEqualTo(1);
        assertThat(list.position(BEN)).isEqualTo(2);
        assertThat(list.position(EVE)).isZero();
        assertThat(list.join(BEN, NOW)).isEqualTo(Outcome.refused(new WaitlistRefusal.AlreadyWaiting(2)));
        var joined = change(list.join(EVE, NOW));
        assertThat(joined.events()).containsExactly(new WaitlistEvent.WaitlistJoined(SERVICE, EVE, NOW));
        assertThat(joined.events().getFirst().aggregateId()).isEqualTo(SERVICE.value());
        assertThat(joined.state().entries().getLast()).isEqualTo(new WaitlistEntry.Waiting(EVE, NOW, Set.of()));
        assertThat(joined.state().version()).isEqualTo(3);
    }

    @Test
    void who_leaves_lets_the_others_move_up() {
        var left = change(of(ADA, BEN).leave(ADA, NOW));
        assertThat(left.state().position(BEN)).isEqualTo(1);
        assertThat(left.events()).containsExactly(new WaitlistEvent.WaitlistLeft(SERVICE, ADA, NOW));
        assertThat(left.state().leave(ADA, NOW)).isEqualTo(Outcome.refused(new WaitlistRefusal.NotWaiting()));
    }

    @Test
    void a_freed_time_is_offered_to_the_first_and_held_from_everyone_else() {
        var offered = change(offer(of(ADA, BEN), NINE, NOW));
        var until = NOW.plus(Duration.ofHours(49).dividedBy(10));
        var time = range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z");
        assertThat(offered.events()).containsExactly(new WaitlistEvent.TimeOffered(SERVICE, ADA, time, until, NOW));
        assertThat(offered.state().offers()).containsExactly(new TimeOffer(SERVICE, ADA, time, time, null, NOW, until));
        var held = Outcome.refused(new SlotRefusal.Held(time));
        var list = offered.state();
        assertThat(Bookability.check(seen(list, BEN, NOW), TERMS, NINE, NOW)).isEqualTo(held);
        assertThat(Bookability.check(seen(list, null, NOW), TERMS, NINE, NOW)).isEqualTo(held);
        assertThat(Bookability.check(seen(list, null, NOW), TERMS.withSeats(3, 1), NINE, NOW))
                .isEqualTo(held);
        assertThat(Bookability.check(seen(list, ADA, NOW), TERMS, NINE, NOW).isAccepted())
                .isTrue();
        assertThat(Bookability.check(seen(list, BEN, until.minusNanos(1)), TERMS, NINE, NOW))
                .isEqualTo(held);
        assertThat(Bookability.check(seen(list, BEN, until), TERMS, NINE, NOW).isAccepted())
                .isTrue();
    }

    @Test
    void the_buffers_of_an_offered_time_are_held_too() {
        var terms = TERMS.withBuffers(Duration.ofMinutes(10), Duration.ofMinutes(20));
        var list = state(of(ADA).offer(TEN, calendar, terms, PERIOD, NOW));
        assertThat(list.offers().findFirst().orElseThrow().blocked())
                .isEqualTo(range("2026-03-04T09:50:00Z", "2026-03-04T11:20:00Z"));
        assertThat(Bookability.check(seen(list, null, NOW), TERMS, NINE, NOW))
                .isEqualTo(Outcome.refused(
                        new SlotRefusal.InBuffer(range("2026-03-04T09:50:00Z", "2026-03-04T11:20:00Z"))));
    }

    @Test
    void an_offered_time_counts_for_the_maxima_of_everyone_else() {
        var list = state(offer(of(ADA), NINE, NOW));
        var once = TERMS.withMaxima(1, null);
        assertThat(Bookability.check(seen(list, BEN, NOW), once, TEN, NOW)).isInstanceOf(Outcome.Refused.class);
        assertThat(Bookability.check(seen(list, ADA, NOW), once, TEN, NOW).isAccepted())
                .isTrue();
    }

    @Test
    void a_seat_freed_in_a_group_is_offered_and_the_other_seats_stay_open() {
        var terms = TERMS.withSeats(3, 1);
        var group = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")
                .group("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z", SERVICE, 2)
                .group("2026-03-04T12:00:00Z", "2026-03-04T13:00:00Z", SERVICE, 2)
                .build();
        var once = state(of(ADA, BEN).offer(NINE, group, terms, PERIOD, NOW));
        var seenOnce = group.seenBy(null, once.offers().toList(), NOW);
        var open = Bookability.slots(seenOnce, terms, seenOnce.covered(), NOW);
        assertThat(open).extracting(Slot::openSeats).containsExactly(1, 2);
        var twice = state(once.offer(NINE, seenOnce, terms, PERIOD, NOW));
        var seenTwice = group.seenBy(EVE, twice.offers().toList(), NOW);
        assertThat(Bookability.check(seenTwice, terms, NINE, NOW))
                .isEqualTo(
                        Outcome.refused(new SlotRefusal.Full(range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"))));
        assertThat(Bookability.check(group.seenBy(ADA, twice.offers().toList(), NOW), terms, NINE, NOW)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void only_what_can_be_booked_is_offered() {
        var busy = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")
                .openDaily("09:00", "17:00")
                .session("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")
                .build();
        assertThat(of(ADA).offer(NINE, busy, TERMS, PERIOD, NOW))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.NotBookable(
                        new SlotRefusal.Occupied(range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")))));
        assertThat(of().offer(NINE, calendar, TERMS, PERIOD, NOW))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.NobodyWaits()));
    }

    @Test
    void a_second_time_is_offered_to_the_next_as_nobody_has_two_offers() {
        var list = state(offer(state(offer(of(ADA, BEN), NINE, NOW)), TEN, NOW));
        assertThat(holder(list, NINE)).isEqualTo(ADA);
        assertThat(holder(list, TEN)).isEqualTo(BEN);
        assertThat(offer(list, TEN.plusSeconds(3_600), NOW))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.NobodyWaits()));
    }

    @Test
    void who_accepts_has_the_time_and_is_out_of_the_list() {
        var list = state(offer(of(ADA, BEN), NINE, NOW));
        var accepted = change(list.accept(ADA, seen(list, ADA, NOW), TERMS, NOW));
        assertThat(accepted.events())
                .containsExactly(new WaitlistEvent.OfferAccepted(
                        SERVICE, ADA, range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"), NOW));
        assertThat(accepted.state().position(ADA)).isZero();
        assertThat(accepted.state().position(BEN)).isEqualTo(1);
        assertThat(list.accept(BEN, seen(list, BEN, NOW), TERMS, NOW))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.NothingOffered()));
        assertThat(list.decline(EVE, NOW)).isEqualTo(Outcome.refused(new WaitlistRefusal.NothingOffered()));
    }

    @Test
    void who_declines_keeps_their_place_and_is_not_offered_that_time_again() {
        var list = state(offer(of(ADA, BEN), NINE, NOW));
        var declined = change(list.decline(ADA, NOW));
        assertThat(declined.events())
                .containsExactly(new WaitlistEvent.OfferEnded(
                        SERVICE, ADA, range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"), NOW));
        assertThat(declined.state().position(ADA)).isEqualTo(1);
        var next = state(offer(declined.state(), NINE, NOW));
        assertThat(holder(next, NINE)).isEqualTo(BEN);
        assertThat(holder(state(offer(next, TEN, NOW)), TEN)).isEqualTo(ADA);
    }

    @Test
    void an_offer_can_be_accepted_up_to_its_last_instant_and_lapses_then() {
        var list = state(offer(of(ADA, BEN), NINE, NOW));
        var until = list.offers().findFirst().orElseThrow().until();
        var last = until.minusNanos(1);
        assertThat(list.accept(ADA, seen(list, ADA, last), TERMS, last).isAccepted())
                .isTrue();
        assertThat(list.accept(ADA, seen(list, ADA, until), TERMS, until))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.OfferLapsed(until)));
        assertThat(list.decline(ADA, until)).isEqualTo(Outcome.refused(new WaitlistRefusal.OfferLapsed(until)));
        assertThat(list.lapse(last)).isEqualTo(new Change<>(list, List.of()));
        var lapsed = list.lapse(until);
        assertThat(lapsed.events())
                .containsExactly(new WaitlistEvent.OfferEnded(
                        SERVICE, ADA, range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"), until));
        assertThat(lapsed.state().position(ADA)).isEqualTo(1);
        assertThat(holder(state(offer(lapsed.state(), NINE, until)), NINE)).isEqualTo(BEN);
    }

    @Test
    void who_leaves_with_an_offer_frees_its_time_for_the_next() {
        var left = change(state(offer(of(ADA, BEN), NINE, NOW)).leave(ADA, NOW));
        assertThat(left.events())
                .containsExactly(
                        new WaitlistEvent.OfferEnded(
                                SERVICE, ADA, range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z"), NOW),
                        new WaitlistEvent.WaitlistLeft(SERVICE, ADA, NOW));
        assertThat(holder(state(offer(left.state(), NINE, NOW)), NINE)).isEqualTo(BEN);
    }

    @Test
    void notice_that_runs_out_while_a_time_is_offered_does_not_take_it_back() {
        var terms = TERMS.withLeadTime(Duration.between(NOW, NINE), Duration.ofDays(60));
        var list = state(of(ADA).offer(NINE, calendar, terms, PERIOD, NOW));
        var later = NOW.plusSeconds(60);
        assertThat(Bookability.check(seen(list, ADA, later), terms, NINE, later).isAccepted())
                .isFalse();
        assertThat(list.accept(ADA, seen(list, ADA, later), terms, later).isAccepted())
                .isTrue();
    }

    @Test
    void a_time_the_teacher_has_closed_since_it_was_offered_cannot_be_accepted() {
        var list = state(offer(of(ADA), NINE, NOW));
        var closed = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")
                .build();
        assertThat(list.accept(ADA, closed, TERMS, NOW))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.NotBookable(
                        new SlotRefusal.OutsideHours(range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")))));
    }

    @Test
    void what_one_waitlist_offers_is_held_from_the_teachers_other_waitlists() {
        var list = state(offer(of(ADA), NINE, NOW));
        var other = new Waitlist(OTHER_SERVICE, of(BEN).entries(), 0);
        assertThat(other.offer(NINE, seen(list, null, NOW), TERMS.withService(OTHER_SERVICE), PERIOD, NOW))
                .isEqualTo(Outcome.refused(new WaitlistRefusal.NotBookable(
                        new SlotRefusal.Held(range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")))));
    }
}
