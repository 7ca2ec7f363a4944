package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for two waitlists of one teacher under any history of joining, offering, answering, lapsing and booking. */
class WaitlistLawsTest {

    @Test
    void no_time_is_offered_twice_at_once_the_order_is_kept_and_nobody_waits_twice() {
        forAll(400, random -> {
            var history = new History(random);
            for (var step = 0; step < 60; step++) {
                history.step();
                history.hold();
            }
        });
    }

    private static final class History {

        private static final OfferPeriod PERIOD = SchedulingPolicy.standard().offers();
        private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

        private final Random random;
        private final List<SlotTerms> terms = List.of(
                Calendars.lasting(60).withBuffers(Duration.ZERO, Duration.ofMinutes(5)),
                Calendars.lasting(90)
                        .withService(Calendars.OTHER_SERVICE)
                        .withGrid(Duration.ofMinutes(30), Packing.TIGHT));
        private final List<Waitlist> lists = new ArrayList<>(List.of(
                new Waitlist(Calendars.SERVICE, List.of(), 0), new Waitlist(Calendars.OTHER_SERVICE, List.of(), 0)));
        private final Set<String> offeredBefore = new HashSet<>();
        private TeacherCalendar calendar = Calendars.in("Europe/Berlin", "2026-03-02T00:00:00Z", "2026-04-06T00:00:00Z")
                .openDaily("09:00", "17:00")
                .build();
        private Instant now = BEGIN;

        History(Random random) {
            this.random = random;
        }

        void step() {
            var which = random.nextInt(2);
            var student = new AccountId(new UUID(6, random.nextInt(5)));
            var list = lists.get(which);
            switch (random.nextInt(8)) {
                case 0, 1 -> taken(which, list.join(student, now));
                case 2 -> taken(which, list.leave(student, now));
                case 3, 4 -> offer(which, someStart());
                case 5 -> accept(which, student);
                case 6 -> taken(which, list.decline(student, now));
                default -> pass();
            }
        }

        private void offer(int which, Instant start) {
            var list = lists.get(which);
            var due = firstDue(list, start);
            var outcome = list.offer(start, seenBy(null), terms.get(which), PERIOD, now);
            if (outcome instanceof Outcome.Accepted<Change<Waitlist>, WaitlistRefusal>(var change)) {
                var offered = (WaitlistEvent.TimeOffered) change.events().getFirst();
                assertThat(offered.student()).as("the first to whom it is due").isEqualTo(due);
                assertThat(offeredBefore.add(offered.service() + " " + offered.student() + " " + start))
                        .as("a time is offered once to one student, unless they came back")
                        .isTrue();
                lists.set(which, change.state());
            }
        }

        private @Nullable AccountId firstDue(Waitlist list, Instant start) {
            for (var entry : list.entries()) {
                var key = list.service() + " " + entry.student() + " " + start;
                var busy = lists.get(lists.indexOf(list))
                        .offers()
                        .anyMatch(offer -> offer.student().equals(entry.student()));
                if (!busy && !offeredBefore.contains(key)) {
                    return entry.student();
                }
            }
            return null;
        }

        private void accept(int which, AccountId student) {
            var list = lists.get(which);
            var outcome = list.accept(student, seenBy(student), terms.get(which), now);
            if (outcome instanceof Outcome.Accepted<Change<Waitlist>, WaitlistRefusal>(var change)) {
                var accepted = (WaitlistEvent.OfferAccepted) change.events().getFirst();
                calendar = calendar.with(new Slot(accepted.time(), 1, null), terms.get(which));
                lists.set(which, change.state());
                forget(list, student);
            }
        }

        private void taken(int which, Outcome<Change<Waitlist>, WaitlistRefusal> outcome) {
            var before = lists.get(which);
            if (outcome instanceof Outcome.Accepted<Change<Waitlist>, WaitlistRefusal>(var change)) {
                lists.set(which, change.state());
                for (var event : change.events()) {
                    if (event instanceof WaitlistEvent.WaitlistLeft left) {
                        forget(before, left.student());
                    }
                }
            }
        }

        private void forget(Waitlist list, AccountId student) {
            offeredBefore.removeIf(key -> key.startsWith(list.service() + " " + student + " "));
        }

        private void pass() {
            now = now.plus(Duration.ofMinutes(random.nextInt(3_000)));
            lists.replaceAll(list -> list.lapse(now).state());
        }

        /** Mostly one of few starts, so that they are fought over. */
        private Instant someStart() {
            var date = now.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().plusDays(1 + random.nextInt(2));
            return date.atTime(9 + random.nextInt(3), 0)
                    .atZone(ZoneId.of("Europe/Berlin"))
                    .toInstant();
        }

        private TeacherCalendar seenBy(@Nullable AccountId student) {
            return calendar.seenBy(student, offers(), now);
        }

        private List<TimeOffer> offers() {
            return lists.stream().flatMap(Waitlist::offers).toList();
        }

        void hold() {
            var blocked = new ArrayList<TimeRange>();
            for (var offer : offers()) {
                assertThat(offer.isLive(now)).isTrue();
                assertThat(blocked).noneMatch(other -> other.overlaps(offer.blocked()));
                blocked.add(offer.blocked());
                var which = offer.service().equals(Calendars.SERVICE) ? 0 : 1;
                var start = offer.time().start();
                assertThat(Bookability.check(seenBy(offer.student()), terms.get(which), start, offer.at())
                                .isAccepted())
                        .isTrue();
                assertThat(Bookability.check(seenBy(null), terms.get(which), start, offer.at()))
                        .isEqualTo(Outcome.refused(new SlotRefusal.Held(offer.time())));
            }
            for (var list : lists) {
                var students =
                        list.entries().stream().map(WaitlistEntry::student).toList();
                assertThat(students).doesNotHaveDuplicates();
                assertThat(list.entries().stream().map(WaitlistEntry::since).toList())
                        .isSorted();
                for (var student : students) {
                    assertThat(list.position(student)).isEqualTo(students.indexOf(student) + 1);
                }
            }
        }
    }
}
