package dev.tutorium.application.payment;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selling packages as their teachers offer them, and taking back what is not used of them. */
public final class PackageSale {

    private final Services services;
    private final CreditPackages packages;
    private final Till till;
    private final Transactions transactions;
    private final Ids ids;
    private final Numbers numbers;

    /** Where packages are paid. */
    public record Till(Charges charges, Earnings earnings, Checkouts checkouts, PublicAddress address) {}

    /** The figures and the clock a sale goes by. */
    public record Numbers(PaymentPolicy policy, InstantSource clock) {}

    public PackageSale(
            Services services,
            CreditPackages packages,
            Till till,
            Transactions transactions,
            Ids ids,
            Numbers numbers) {
        this.services = services;
        this.packages = packages;
        this.till = till;
        this.transactions = transactions;
        this.ids = ids;
        this.numbers = numbers;
    }

    /**
     * Orders so many sessions of a service, at the price its teacher offers them for, and opens the checkout. They are had once they
     * are paid.
     */
    public Outcome<CreditPackageId, CreditRefusal> buy(
            Actor.Member student, ServiceId id, int credits, Channel channel) {
        var service = services.get(id);
        if (student.id().equals(service.teacher())) {
            return Outcome.refused(new CreditRefusal.OwnPackage());
        }
        var offer = service.packageOf(credits).filter(_ -> service.isOpen());
        if (offer.isEmpty()) {
            return Outcome.refused(new CreditRefusal.NotSoldInPackage(credits));
        }
        var charge = new ChargeId(ids.next());
        var ordered = transactions.inTransaction(() -> order(student, service, offer.get(), channel, charge));
        var _ = till.checkouts().open(charge);
        return Outcome.accepted(ordered);
    }

    private CreditPackageId order(
            Actor.Member student, Service service, PackageOffer offer, Channel channel, ChargeId charge) {
        var now = numbers.clock().instant();
        var credits = Stream.generate(() -> new CreditId(ids.next()))
                .limit(offer.credits())
                .toList();
        var order = new PackageOrder(
                new CreditPackageId(ids.next()), student.id(), service.teacher(), service.id(), credits, charge, now);
        var page = till.address().of("/api/v1/packages").toString();
        var charged = new ChargeOrder(
                charge,
                student.id(),
                ChargePurpose.packageOf(order.id()),
                "%d x %s".formatted(offer.credits(), service.title()),
                offer.price(),
                null,
                channel.split(service.teacher(), offer.price().currency(), till.earnings()),
                order.deliverables(),
                false,
                new ReturnPages(page, page));
        till.charges().record(Charge.open(charged, numbers.policy(), now));
        packages.order(order);
        return order.id();
    }

    /**
     * Gives unused credits back for what they cost; the money is on its way soon after.
     *
     * @param count null for all that are unused
     */
    public Outcome<CreditPackage, CreditRefusal> takeBack(
            Actor.Member student, CreditPackageId id, @Nullable Integer count) {
        return transactions.inTransaction(() -> {
            var lot = packages.getOwnedForUpdate(student.id(), id);
            var asked = count == null ? lot.free() : count;
            return lot.refund(asked, numbers.clock().instant()).map(change -> {
                packages.record(change);
                return change.state();
            });
        });
    }
}
