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
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.SubscriptionTerms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selling packages as their teachers offer them, and taking back what is not used of them. */
public final class PackageSale {

    private final Services services;
    private final CreditPackages packages;
    private final Discounting discounts;
    private final Till till;
    private final Transactions transactions;
    private final Ids ids;
    private final Numbers numbers;

    /** Where packages are paid. */
    public record Till(
            Charges charges,
            Subscriptions subscriptions,
            Earnings earnings,
            Checkouts checkouts,
            PublicAddress address) {}

    /** The figures and the clock a sale goes by. */
    public record Numbers(PaymentPolicy policy, InstantSource clock) {}

    public PackageSale(
            Services services,
            CreditPackages packages,
            Discounting discounts,
            Till till,
            Transactions transactions,
            Ids ids,
            Numbers numbers) {
        this.services = services;
        this.packages = packages;
        this.discounts = discounts;
        this.till = till;
        this.transactions = transactions;
        this.ids = ids;
        this.numbers = numbers;
    }

    /**
     * Orders so many sessions of a service, at the price its teacher offers them for, and opens the checkout. They are had once they
     * are paid, and at once where a discount code leaves nothing to pay.
     */
    public Outcome<CreditPackageId, CreditRefusal> buy(Actor.Member student, WantedPackage wish, Channel channel) {
        var service = services.get(wish.service());
        if (student.id().equals(service.teacher())) {
            return Outcome.refused(new CreditRefusal.OwnPackage());
        }
        var ordered = wish.offeredBy(service).then(offer -> {
            var renewal = wish.renewing() ? offer.renewal() : null;
            var wanted = new Wanted(student.id(), service, offer, renewal, channel, new ChargeId(ids.next()));
            return transactions.inTransaction(() -> order(wanted, wish.discountCode()));
        });
        return ordered.map(order -> {
            if (order.charge() != null) {
                var _ = till.checkouts().open(order.charge());
            }
            return order.id();
        });
    }

    private record Wanted(
            AccountId student,
            Service service,
            PackageOffer offer,
            @Nullable Renewal renewal,
            Channel channel,
            ChargeId charge) {

        PackageOrder order(CreditPackageId id, List<CreditId> credits, boolean charged, Instant now) {
            return new PackageOrder(
                    id, student, service.teacher(), service.id(), credits, charged ? charge : null, now);
        }
    }

    private Outcome<PackageOrder, CreditRefusal> order(Wanted wanted, @Nullable String code) {
        var id = new CreditPackageId(ids.next());
        var now = numbers.clock().instant();
        if (code == null) {
            return Outcome.accepted(store(wanted, id, null, now));
        }
        var service = wanted.service();
        var typed = new Discounting.Typed(
                code, service.teacher(), service.id().value(), wanted.offer().price());
        var bought = new DiscountCode.Bought(wanted.student(), ChargePurpose.packageOf(id), wanted.charge());
        return switch (discounts.redeem(typed, bought, now)) {
            case Outcome.Accepted<Discount, DiscountRefusal>(var discount) ->
                Outcome.accepted(store(wanted, id, discount, now));
            case Outcome.Refused<Discount, DiscountRefusal>(var why) ->
                Outcome.refused(new CreditRefusal.CodeRefused(why));
        };
    }

    private PackageOrder store(Wanted wanted, CreditPackageId id, @Nullable Discount discount, Instant now) {
        var offer = wanted.offer();
        var credits = Stream.generate(() -> new CreditId(ids.next()))
                .limit(offer.credits())
                .toList();
        var free = discount != null && discount.amount().equals(offer.price());
        var order = wanted.order(id, credits, !free, now);
        if (!free) {
            till.charges().record(Charge.open(charge(wanted, order, discount), numbers.policy(), now));
        }
        packages.order(order);
        if (wanted.renewal() != null) {
            till.subscriptions().record(Subscription.order(terms(wanted, wanted.renewal(), now)));
        }
        if (free) {
            packages.record(order.bought(now, numbers.policy().packages()));
        }
        return order;
    }

    private SubscriptionTerms terms(Wanted wanted, Renewal renewal, Instant now) {
        return new SubscriptionTerms(
                new SubscriptionId(ids.next()),
                wanted.student(),
                wanted.service().teacher(),
                wanted.service().id(),
                wanted.offer().credits(),
                wanted.offer().price(),
                renewal,
                wanted.channel() == Channel.MARKETPLACE,
                wanted.charge(),
                now);
    }

    private ChargeOrder charge(Wanted wanted, PackageOrder order, @Nullable Discount discount) {
        var offer = wanted.offer();
        var page = till.address()
                .of(wanted.channel() == Channel.MARKETPLACE ? "/api/v1/packages" : "/api/student/packages")
                .toString();
        return new ChargeOrder(
                wanted.charge(),
                wanted.student(),
                ChargePurpose.packageOf(order.id()),
                "%d x %s".formatted(offer.credits(), wanted.service().title()),
                offer.price(),
                discount,
                wanted.channel().split(order.teacher(), offer.price().currency(), till.earnings()),
                order.deliverables(),
                false,
                new ReturnPages(page, page));
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
