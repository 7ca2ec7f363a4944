package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What cancelling part of a series comes to: the sum of what each of its seats comes to by {@link Cancellation#decide}. A series
 * has no rules of its own.
 *
 * @param decisions one for each seat that goes, by the start of its session, each with its own explanation
 */
public record SeriesCancellation(List<Of> decisions) {

    /** One seat of one session. */
    public record Of(SessionId session, CancellationDecision decision) {}

    public SeriesCancellation {
        decisions = List.copyOf(decisions);
    }

    /**
     * For a student the own seats, for a teacher or the platform all. Refused as the first session that is meant refuses; as the
     * named one does, where no session is left to cancel.
     */
    public static Outcome<SeriesCancellation, BookingRefusal> decide(
            SeriesScope scope, Session named, List<Session> series, Act act, BookingPolicy policy) {
        var chosen = scope.choose(named, series, act.at());
        var decisions = new ArrayList<Of>();
        for (var session : chosen.isEmpty() ? List.of(named) : chosen) {
            for (var seat : seats(session, act)) {
                switch (Cancellation.decide(session, seat, act, policy)) {
                    case Outcome.Refused<CancellationDecision, BookingRefusal>(var refusal) -> {
                        return Outcome.refused(refusal);
                    }
                    case Outcome.Accepted<CancellationDecision, BookingRefusal>(var decision) ->
                        decisions.add(new Of(session.id(), decision));
                }
            }
        }
        return decisions.isEmpty()
                ? Outcome.refused(new BookingRefusal.WrongState(named.state(), SessionAction.CANCEL))
                : Outcome.accepted(new SeriesCancellation(decisions));
    }

    private static List<Seat> seats(Session session, Act act) {
        return session.facts().takenSeats().stream()
                .filter(seat -> act.party() != Party.STUDENT || seat.student().equals(act.by()))
                .toList();
    }

    /** What comes back in all, an amount for each currency. */
    public List<Money> refunds() {
        return sums(CancellationDecision::refund);
    }

    public List<Money> kept() {
        return sums(CancellationDecision::kept);
    }

    /** What the teacher owes besides. */
    public List<Money> compensations() {
        return sums(CancellationDecision::compensation);
    }

    public long credits(CreditEffect effect) {
        return decisions.stream().filter(of -> of.decision().credit() == effect).count();
    }

    /** Late for one is late for all: a single reason serves. */
    public boolean reasonRequired() {
        return decisions.stream().anyMatch(of -> of.decision().reasonRequired());
    }

    private List<Money> sums(Function<CancellationDecision, Money> amount) {
        var sums = new TreeMap<Currency, Money>(Comparator.comparing(Currency::getCurrencyCode));
        decisions.stream()
                .map(of -> amount.apply(of.decision()))
                .forEach(each -> sums.merge(each.currency(), each, Money::plus));
        return List.copyOf(sums.values());
    }
}
