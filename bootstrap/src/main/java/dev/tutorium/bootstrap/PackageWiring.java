package dev.tutorium.bootstrap;

import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.CreditMoney;
import dev.tutorium.application.payment.CreditRevoking;
import dev.tutorium.application.payment.CreditSettling;
import dev.tutorium.application.payment.DiscountCodeKeeping;
import dev.tutorium.application.payment.DiscountValidation;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.HeldCreditRefunding;
import dev.tutorium.application.payment.PackageConfirmation;
import dev.tutorium.application.payment.PackageExpiry;
import dev.tutorium.application.payment.PackageOpening;
import dev.tutorium.application.payment.PackageRequest;
import dev.tutorium.application.payment.PackageSale;
import dev.tutorium.application.payment.RedemptionFollowing;
import dev.tutorium.application.payment.ServiceLeaving;
import dev.tutorium.application.payment.SubscriptionCancellation;
import dev.tutorium.application.payment.SubscriptionFollowing;
import dev.tutorium.application.payment.SubscriptionSettlement;
import dev.tutorium.application.payment.Takings;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.PackageWishes;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.application.people.StudentInvitation;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.payment.PaymentPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Packages, once or for every period, and what is taken off prices. */
@Factory
final class PackageWiring {

    @Singleton
    CreditMoney creditMoney(Charges charges, Ledger ledger, Transactions transactions, Ids ids, PaymentPolicy policy) {
        return new CreditMoney(charges, ledger, transactions, ids, policy);
    }

    @Singleton
    PackageSale.Till packageTill(
            Charges charges,
            Subscriptions subscriptions,
            Earnings earnings,
            Checkouts checkouts,
            PublicAddress address) {
        return new PackageSale.Till(charges, subscriptions, earnings, checkouts, address);
    }

    @Singleton
    PackageSale packageSale(
            Services services,
            CreditPackages packages,
            Discounting discounts,
            PackageSale.Till till,
            Transactions transactions,
            Ids ids,
            PaymentPolicy policy,
            InstantSource clock) {
        return new PackageSale(
                services, packages, discounts, till, transactions, ids, new PackageSale.Numbers(policy, clock));
    }

    @Singleton
    SubscriptionSettlement subscriptionSettlement(
            Subscriptions subscriptions,
            CreditPackages packages,
            Takings takings,
            Earnings earnings,
            Ids ids,
            PaymentPolicy policy,
            InstantSource clock) {
        return new SubscriptionSettlement(subscriptions, packages, takings, earnings, ids, policy, clock);
    }

    @Singleton
    SubscriptionCancellation subscriptionCancellation(
            Subscriptions subscriptions, Transactions transactions, InstantSource clock) {
        return new SubscriptionCancellation(subscriptions, transactions, clock);
    }

    @Singleton
    SubscriptionFollowing subscriptionFollowing(
            Subscriptions subscriptions,
            Services services,
            SubscriptionCancellation cancellation,
            CardPayments payments,
            SubscriptionSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        return new SubscriptionFollowing(
                subscriptions, services, cancellation, payments, settlement, transactions, clock);
    }

    @Singleton
    RecurringJob subscriptionReconciliation(SubscriptionFollowing following) {
        return following.job();
    }

    @Singleton
    Reaction<?> serviceLeaving(Subscriptions subscriptions, SubscriptionCancellation cancellation) {
        return new ServiceLeaving(subscriptions, cancellation);
    }

    @Singleton
    PackageRequest packageRequest(
            PeopleList people,
            Services services,
            PackageWishes wishes,
            StudentInvitation invitation,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new PackageRequest(people, services, wishes, invitation, transactions, ids, clock);
    }

    @Singleton
    PackageConfirmation packageConfirmation(
            PackageWishes wishes, PackageSale sale, Transactions transactions, InstantSource clock) {
        return new PackageConfirmation(wishes, sale, transactions, clock);
    }

    @Singleton
    RecurringJob forgetPackageWishes(PackageConfirmation confirmation) {
        return confirmation.forgetting();
    }

    @Singleton
    Discounting discounting(DiscountCodes codes) {
        return new Discounting(codes);
    }

    @Singleton
    DiscountCodeKeeping discountCodeKeeping(
            DiscountCodes codes,
            Services services,
            CourseList courses,
            AuditTrail trail,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new DiscountCodeKeeping(codes, services, courses, trail, ids, transactions, clock);
    }

    @Singleton
    DiscountValidation discountValidation(
            PeopleList people, Services services, Discounting discounts, InstantSource clock) {
        return new DiscountValidation(people, services, discounts, clock);
    }

    @Singleton
    Reaction<?> redemptionFollowing(Charges charges, Discounting discounts, Transactions transactions) {
        return new RedemptionFollowing(charges, discounts, transactions);
    }

    @Singleton
    Reaction<?> packageOpening(CreditPackages packages, Transactions transactions, PaymentPolicy policy) {
        return new PackageOpening(packages, transactions, policy);
    }

    @Singleton
    CreditRevoking creditRevoking(
            CreditPackages packages, Charges charges, Transactions transactions, InstantSource clock) {
        return new CreditRevoking(packages, charges, transactions, clock);
    }

    @Singleton
    Reaction<?> creditSettling(CreditMoney money, CreditRevoking revoking) {
        return new CreditSettling(money, revoking);
    }

    @Singleton
    Reaction<?> heldCreditRefunding(CreditPackages packages, CreditMoney money) {
        return new HeldCreditRefunding(packages, money);
    }

    @Singleton
    RecurringJob packageExpiry(
            CreditPackages packages, Transactions transactions, InstantSource clock, PaymentPolicy policy) {
        return new PackageExpiry(packages, transactions, clock, policy).job();
    }
}
