package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Reversal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reversals in memory. */
public final class ReversalsInMemory implements Reversals {

    private final Memory memory;
    private final PayoutsInMemory payouts;
    private final Rows<ReversalId, Reversal> reversals;

    public ReversalsInMemory(Memory memory, PayoutsInMemory payouts) {
        this.memory = memory;
        this.payouts = payouts;
        reversals = memory.rows();
    }

    public Stream<Reversal> all() {
        return reversals.stream();
    }

    @Override
    public void record(Change<Reversal> change) {
        var next = change.state();
        if (reversals.find(next.id()).map(Reversal::version).orElse(0L) != next.version()) {
            throw new Stale("reversal");
        }
        reversals.put(
                next.id(),
                new Reversal(
                        next.id(),
                        next.charge(),
                        next.payout(),
                        next.payee(),
                        next.amount(),
                        next.requestedAt(),
                        next.progress(),
                        next.version() + 1));
        memory.publish(change.events());
    }

    @Override
    public Reversal get(ReversalId id) {
        return reversals.find(id).orElseThrow(() -> new Missing("reversal"));
    }

    @Override
    public Reversal getForUpdate(ReversalId id) {
        return get(id);
    }

    @Override
    public Reversal.Reach reach(ChargeId charge, AccountId payee, Currency currency) {
        var paidOut = payouts.all()
                .filter(payout -> payout.progress() instanceof Payout.Paid)
                .filter(payout -> payout.payee().equals(payee) && payout.source() == Payout.Source.EARNINGS)
                .filter(payout -> payout.amount().currency().equals(currency))
                .sorted(Comparator.comparing(ReversalsInMemory::paidAt).reversed())
                .map(payout -> new Reversal.PaidOut(
                        payout.id(),
                        payout.amount()
                                .minus(sum(
                                        currency,
                                        each -> each.payout().equals(payout.id())
                                                && !(each.progress() instanceof Reversal.Declined)))))
                .toList();
        return new Reversal.Reach(
                sum(
                        currency,
                        each -> each.payee().equals(payee) && each.charge().equals(charge)),
                sum(currency, each -> each.payee().equals(payee) && each.progress() instanceof Reversal.Requested),
                paidOut);
    }

    @Override
    public List<ReversalId> unsettled(Instant before, int limit) {
        return all().filter(each -> each.progress() instanceof Reversal.Requested)
                .filter(each -> each.requestedAt().isBefore(before))
                .sorted(Comparator.comparing(Reversal::requestedAt))
                .map(Reversal::id)
                .limit(limit)
                .toList();
    }

    private Money sum(Currency currency, Predicate<Reversal> which) {
        return all().filter(which)
                .map(Reversal::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static Instant paidAt(Payout payout) {
        return payout.progress() instanceof Payout.Paid(var _, var at) ? at : Instant.MIN;
    }
}
