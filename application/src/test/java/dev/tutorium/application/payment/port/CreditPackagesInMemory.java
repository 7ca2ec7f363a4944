package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PackagePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Packages in memory. */
public final class CreditPackagesInMemory implements CreditPackages {

    private final Memory memory;
    private final Rows<CreditPackageId, PackageOrder> orders;
    private final Rows<CreditPackageId, CreditPackage> packages;
    private final Index<UUID, CreditPackageId, CreditPackage> byStudent;
    private final Index<Instant, CreditPackageId, CreditPackage> due;

    public CreditPackagesInMemory() {
        this(new Memory());
    }

    public CreditPackagesInMemory(Memory memory) {
        this.memory = memory;
        orders = memory.rows();
        packages = memory.rows();
        byStudent = packages.index(lot -> Stream.of(lot.student().value()));
        due = packages.index(lot -> lot.nextStep(PackagePolicy.standard()).stream());
    }

    /** Tells every package as it is stored. */
    public void watch(Consumer<CreditPackage> watcher) {
        packages.watch(watcher);
    }

    public Stream<CreditPackage> all() {
        return packages.stream();
    }

    /** The events published so far; forgets them. */
    public List<DomainEvent> takeEvents() {
        return memory.takeEvents();
    }

    @Override
    public void order(PackageOrder order) {
        orders.put(order.id(), order);
    }

    @Override
    public Optional<PackageOrder> findOrder(CreditPackageId id) {
        return orders.find(id);
    }

    @Override
    public void record(Change<CreditPackage> change) {
        var next = change.state();
        if (find(next.id()).map(CreditPackage::version).orElse(0L) != next.version()) {
            throw new Stale("package");
        }
        packages.put(
                next.id(),
                new CreditPackage(
                        next.order(),
                        next.purchasedAt(),
                        next.expiresAt(),
                        next.credits(),
                        next.reminders(),
                        next.version() + 1));
        memory.publish(change.events());
    }

    @Override
    public Optional<CreditPackage> find(CreditPackageId id) {
        return packages.find(id);
    }

    @Override
    public CreditPackage getForUpdate(CreditPackageId id) {
        memory.lock(Locks.Kind.PACKAGE, id);
        return find(id).orElseThrow(() -> new Missing("package"));
    }

    @Override
    public CreditPackage getOwnedForUpdate(AccountId student, CreditPackageId id) {
        var lot = getForUpdate(id);
        if (!lot.student().equals(student)) {
            throw new Missing("package");
        }
        return lot;
    }

    @Override
    public List<CreditPackage> spendableForUpdate(AccountId student, ServiceId service, Instant now) {
        return byStudent
                .at(student.value())
                .filter(lot -> lot.order().service().equals(service) && lot.free() > 0 && !lot.isExpired(now))
                .map(lot -> getForUpdate(lot.id()))
                .toList();
    }

    @Override
    public List<CreditPackageId> due(Instant now, int limit) {
        return due.upTo(now).map(CreditPackage::id).limit(limit).toList();
    }
}
