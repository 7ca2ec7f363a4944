package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.ChargeSettlement;
import dev.tutorium.application.payment.CheckoutReturn;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.PayeeAccounts;
import dev.tutorium.application.payment.RefundRepair;
import dev.tutorium.application.payment.RevenueReading;
import dev.tutorium.application.payment.SessionCrediting;
import dev.tutorium.application.payment.WalletPayment;
import dev.tutorium.application.payment.WalletWithdrawal;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.payment.port.SessionCredits;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.application.payment.view.Revenue;
import dev.tutorium.application.payment.view.Wallets;
import dev.tutorium.application.trust.AuditTrail;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What people have with the platform, and how they pay with it. */
@Factory
final class WalletWiring {

    @Singleton
    WalletWithdrawal walletWithdrawal(
            Ledger ledger,
            Payouts payouts,
            PayeeAccounts payees,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new WalletWithdrawal(ledger, payouts, payees, transactions, ids, clock);
    }

    @Singleton
    WalletPayment walletPayment(
            Charges charges,
            Ledger ledger,
            Checkouts checkouts,
            CardPayments payments,
            ChargeSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        return new WalletPayment(charges, ledger, checkouts, payments, settlement, transactions, clock);
    }

    @Singleton
    CheckoutReturn checkoutReturn(
            Charges charges, Checkouts checkouts, Wallets wallets, Ledger ledger, Transactions transactions) {
        return new CheckoutReturn(charges, checkouts, wallets, ledger, transactions);
    }

    @Singleton
    RefundRepair refundRepair(
            Charges charges, Ledger ledger, AuditTrail trail, Transactions transactions, InstantSource clock) {
        return new RefundRepair(charges, ledger, trail, transactions, clock);
    }

    @Singleton
    SessionCrediting sessionCrediting(
            SessionCredits credits, Ledger ledger, AuditTrail trail, Transactions transactions, InstantSource clock) {
        return new SessionCrediting(credits, ledger, trail, transactions, clock);
    }

    @Singleton
    RevenueReading revenueReading(Earnings earnings, Revenue revenue, InstantSource clock) {
        return new RevenueReading(earnings, revenue, clock);
    }
}
