package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subscriptions in memory. */
public final class SubscriptionsInMemory implements Subscriptions {

    private final Memory memory;
    private final Rows<SubscriptionId, Subscription> subscriptions;
    private final Rows<SubscriptionId, Instant> asking;
    private final Rows<String, Kept> periods;
    private final Index<UUID, SubscriptionId, Subscription> byFirst;
    private final Index<UUID, SubscriptionId, Subscription> byService;

    /** {@code lot} is null for one that differs from what was agreed. */
    public record Kept(
            SubscriptionId subscription,
            PaidPeriod period,
            @Nullable CreditPackageId lot) {}

    public SubscriptionsInMemory() {
        this(new Memory());
    }

    public SubscriptionsInMemory(Memory memory) {
        this.memory = memory;
        subscriptions = memory.rows();
        asking = memory.rows();
        periods = memory.rows();
        byFirst = subscriptions.index(each -> Stream.of(each.terms().first().value()));
        byService = subscriptions.index(each -> Stream.of(each.terms().service().value()));
    }

    public Stream<Kept> periods() {
        return periods.stream();
    }

    @Override
    public void record(Change<Subscription> change) {
        var next = change.state();
        if (find(next.id()).map(Subscription::version).orElse(0L) != next.version()) {
            throw new Stale("subscription");
        }
        subscriptions.put(next.id(), stored(next));
        if (next instanceof Subscription.Running running) {
            asking.put(next.id(), running.askAt(PaymentPolicy.standard()));
        } else {
            asking.remove(next.id());
        }
        memory.publish(change.events());
    }

    @Override
    public boolean keep(SubscriptionId id, PaidPeriod period, @Nullable CreditPackageId lot, Instant at) {
        if (periods.find(period.invoice()).isPresent()) {
            return false;
        }
        periods.put(period.invoice(), new Kept(id, period, lot));
        return true;
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return subscriptions.find(id);
    }

    @Override
    public Optional<Subscription> findByFirst(ChargeId charge) {
        return byFirst.at(charge.value()).findFirst();
    }

    @Override
    public Optional<Subscription> findForUpdate(SubscriptionId id) {
        memory.lock(Locks.Kind.SUBSCRIPTION, id);
        return find(id);
    }

    @Override
    public Subscription getOwnedForUpdate(AccountId student, SubscriptionId id) {
        return findForUpdate(id)
                .filter(each -> each.terms().student().equals(student))
                .orElseThrow(() -> new Missing("subscription"));
    }

    @Override
    public List<SubscriptionId> due(Instant now, int limit) {
        return subscriptions.stream()
                .map(Subscription::id)
                .filter(id -> asking.find(id).filter(at -> !at.isAfter(now)).isPresent())
                .sorted((one, other) -> asking.find(one)
                        .orElseThrow()
                        .compareTo(asking.find(other).orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public void askAgain(SubscriptionId id, Instant at) {
        if (asking.find(id).isPresent()) {
            asking.put(id, at);
        }
    }

    @Override
    public List<SubscriptionId> renewingOf(ServiceId service) {
        return byService
                .at(service.value())
                .filter(each -> each instanceof Subscription.Running running && running.ending() == null)
                .map(Subscription::id)
                .toList();
    }

    private static Subscription stored(Subscription next) {
        return switch (next) {
            case Subscription.Ordered(var terms, var version) -> new Subscription.Ordered(terms, version + 1);
            case Subscription.Running running ->
                new Subscription.Running(
                        running.terms(),
                        running.reference(),
                        running.startedAt(),
                        running.paidUntil(),
                        running.failedAt(),
                        running.ending(),
                        running.gap(),
                        running.version() + 1);
            case Subscription.Ended(var terms, var reference, var endedAt, var version) ->
                new Subscription.Ended(terms, reference, endedAt, version + 1);
        };
    }
}
