package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who waits for a time of a service, first come first served. A freed time is offered to the first who waits and has not passed
 * it before, and is kept for them alone ({@link TeacherCalendar#seenBy}); when they do not take it, it can be offered to the next.
 *
 * @param entries in the order in which they joined, each student once
 * @param version 0 until it is stored
 */
public record Waitlist(ServiceId service, List<WaitlistEntry> entries, long version) {

    public Waitlist {
        entries = List.copyOf(entries);
    }

    public Outcome<Change<Waitlist>, WaitlistRefusal> join(AccountId student, Instant now) {
        if (position(student) > 0) {
            return Outcome.refused(new WaitlistRefusal.AlreadyWaiting(position(student)));
        }
        var longer = new ArrayList<>(entries);
        longer.add(new WaitlistEntry.Waiting(student, now, Set.of()));
        return Outcome.accepted(Change.of(with(longer), new WaitlistEvent.WaitlistJoined(service, student, now)));
    }

    /** Free at any moment; what was offered to the student goes to the next. */
    public Outcome<Change<Waitlist>, WaitlistRefusal> leave(AccountId student, Instant now) {
        var entry = entry(student);
        if (entry.isEmpty()) {
            return Outcome.refused(new WaitlistRefusal.NotWaiting());
        }
        var events = new ArrayList<DomainEvent>();
        if (entry.get() instanceof WaitlistEntry.Offered(var _, var _, var _, var offer)) {
            events.add(ended(offer, now));
        }
        events.add(new WaitlistEvent.WaitlistLeft(service, student, now));
        return Outcome.accepted(new Change<>(without(student), events));
    }

    /**
     * Offers a freed time to whom it is due.
     *
     * @param calendar as someone sees it to whom nothing is offered, by any waitlist of this teacher
     */
    public Outcome<Change<Waitlist>, WaitlistRefusal> offer(
            Instant start, TeacherCalendar calendar, SlotTerms terms, OfferPeriod period, Instant now) {
        return switch (Bookability.check(calendar, terms, start, now)) {
            case Outcome.Refused<Slot, SlotRefusal>(var why) -> Outcome.refused(new WaitlistRefusal.NotBookable(why));
            case Outcome.Accepted<Slot, SlotRefusal>(var slot) ->
                firstFor(start)
                        .<Outcome<Change<Waitlist>, WaitlistRefusal>>map(
                                waiting -> Outcome.accepted(offer(waiting, slot, terms, period, now)))
                        .orElseGet(() -> Outcome.refused(new WaitlistRefusal.NobodyWaits()));
        };
    }

    /**
     * The student takes what is offered, and is out of the list. Whether the time can be booked is asked as of when it was offered:
     * notice that ran out since does not count.
     *
     * @param calendar as the student sees it
     */
    public Outcome<Change<Waitlist>, WaitlistRefusal> accept(
            AccountId student, TeacherCalendar calendar, SlotTerms terms, Instant now) {
        return liveOffer(student, now)
                .then(offer -> Bookability.check(calendar, terms, offer.time().start(), offer.at())
                                instanceof Outcome.Refused<Slot, SlotRefusal>(var why)
                        ? Outcome.refused(new WaitlistRefusal.NotBookable(why))
                        : Outcome.accepted(Change.of(
                                without(student),
                                new WaitlistEvent.OfferAccepted(service, student, offer.time(), now))));
    }

    /** The student keeps their place for other times. */
    public Outcome<Change<Waitlist>, WaitlistRefusal> decline(AccountId student, Instant now) {
        return liveOffer(student, now).map(offer -> Change.of(passed(offer), ended(offer, now)));
    }

    /** Ends every offer that nobody answered in time; who did not answer keeps their place for other times. */
    public Change<Waitlist> lapse(Instant now) {
        var change = new Change<>(this, List.of());
        for (var offer : offers().filter(each -> !each.isLive(now)).toList()) {
            change = new Change<>(change.state().passed(offer), change.events()).with(ended(offer, now));
        }
        return change;
    }

    /** What is offered at the moment, lapsed or not. */
    public Stream<TimeOffer> offers() {
        return entries.stream()
                .filter(WaitlistEntry.Offered.class::isInstance)
                .map(entry -> ((WaitlistEntry.Offered) entry).offer());
    }

    /** A student's place, from 1; 0 when they are not in the list. */
    public int position(AccountId student) {
        return 1
                + IntStream.range(0, entries.size())
                        .filter(index -> entries.get(index).student().equals(student))
                        .findFirst()
                        .orElse(-1);
    }

    private Change<Waitlist> offer(
            WaitlistEntry.Waiting waiting, Slot slot, SlotTerms terms, OfferPeriod period, Instant now) {
        var time = slot.time();
        var until = period.until(now, time.start());
        var offer =
                new TimeOffer(service, waiting.student(), time, terms.buffers().around(time), slot.joins(), now, until);
        return Change.of(
                replacing(waiting.offered(offer)),
                new WaitlistEvent.TimeOffered(service, waiting.student(), time, until, now));
    }

    private Outcome<TimeOffer, WaitlistRefusal> liveOffer(AccountId student, Instant now) {
        if (!(entry(student).orElse(null) instanceof WaitlistEntry.Offered(var _, var _, var _, var offer))) {
            return Outcome.refused(new WaitlistRefusal.NothingOffered());
        }
        return offer.isLive(now)
                ? Outcome.accepted(offer)
                : Outcome.refused(new WaitlistRefusal.OfferLapsed(offer.until()));
    }

    private Optional<WaitlistEntry.Waiting> firstFor(Instant start) {
        return entries.stream()
                .filter(WaitlistEntry.Waiting.class::isInstance)
                .map(WaitlistEntry.Waiting.class::cast)
                .filter(waiting -> waiting.mayBeOffered(start))
                .findFirst();
    }

    private Optional<WaitlistEntry> entry(AccountId student) {
        return entries.stream().filter(one -> one.student().equals(student)).findFirst();
    }

    private WaitlistEvent ended(TimeOffer offer, Instant now) {
        return new WaitlistEvent.OfferEnded(service, offer.student(), offer.time(), now);
    }

    private Waitlist passed(TimeOffer offer) {
        return with(entries.stream()
                .map(one -> one instanceof WaitlistEntry.Offered offered
                                && offered.offer().equals(offer)
                        ? offered.waitingAgain()
                        : one)
                .toList());
    }

    private Waitlist replacing(WaitlistEntry entry) {
        return with(entries.stream()
                .map(one -> one.student().equals(entry.student()) ? entry : one)
                .toList());
    }

    private Waitlist without(AccountId student) {
        return with(
                entries.stream().filter(one -> !one.student().equals(student)).toList());
    }

    private Waitlist with(List<? extends WaitlistEntry> changed) {
        return new Waitlist(service, List.copyOf(changed), version);
    }
}
