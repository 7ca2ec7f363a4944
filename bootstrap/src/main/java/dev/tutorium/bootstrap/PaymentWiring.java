package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.BookProving;
import dev.tutorium.application.payment.ChargeSettlement;
import dev.tutorium.application.payment.CheckoutClosing;
import dev.tutorium.application.payment.CheckoutReconciliation;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.ClosingReconciliation;
import dev.tutorium.application.payment.DisputeSettlement;
import dev.tutorium.application.payment.ModuleEarning;
import dev.tutorium.application.payment.MovementReconciliation;
import dev.tutorium.application.payment.NoticeHandling;
import dev.tutorium.application.payment.NoticeIntake;
import dev.tutorium.application.payment.NoticeSettlement;
import dev.tutorium.application.payment.PayeeAccounts;
import dev.tutorium.application.payment.PayeeOnboarding;
import dev.tutorium.application.payment.PayoutExecution;
import dev.tutorium.application.payment.PayoutProposal;
import dev.tutorium.application.payment.PayoutRun;
import dev.tutorium.application.payment.PayoutSettlement;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.application.payment.RefundExecution;
import dev.tutorium.application.payment.RefundSettlement;
import dev.tutorium.application.payment.ReservationExecution;
import dev.tutorium.application.payment.ReservationSettlement;
import dev.tutorium.application.payment.ReversalExecution;
import dev.tutorium.application.payment.ShareRelease;
import dev.tutorium.application.payment.ShareReversal;
import dev.tutorium.application.payment.SubscriptionSettlement;
import dev.tutorium.application.payment.Takings;
import dev.tutorium.application.payment.port.BookProofs;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.Payers;
import dev.tutorium.application.payment.port.PayoutAccounts;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.payment.port.ProviderBalances;
import dev.tutorium.application.payment.port.Reversals;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.payment.PaymentPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Charges, escrow, refunds and payouts. */
@Factory
final class PaymentWiring {

    @Singleton
    PaymentPolicy paymentPolicy(PaymentSettings settings) {
        return settings.policy();
    }

    @Singleton
    Checkouts checkouts(
            Charges charges,
            Subscriptions subscriptions,
            Payers payers,
            CardPayments payments,
            Transactions transactions,
            InstantSource clock) {
        return new Checkouts(charges, subscriptions, payers, payments, transactions, clock);
    }

    @Singleton
    Takings takings(Charges charges, Ledger ledger, PaymentPolicy policy) {
        return new Takings(charges, ledger, policy);
    }

    @Singleton
    ChargeSettlement chargeSettlement(
            Charges charges, Takings takings, SubscriptionSettlement subscribing, InstantSource clock) {
        return new ChargeSettlement(charges, takings, subscribing, clock);
    }

    @Singleton
    RefundSettlement refundSettlement(Charges charges, Ledger ledger, InstantSource clock) {
        return new RefundSettlement(charges, ledger, clock);
    }

    @Singleton
    PayoutSettlement payoutSettlement(Payouts payouts, Ledger ledger, InstantSource clock) {
        return new PayoutSettlement(payouts, ledger, clock);
    }

    @Singleton
    NoticeSettlement noticeSettlement(
            Charges charges,
            Ledger ledger,
            Ids ids,
            InstantSource clock,
            ChargeSettlement charging,
            SubscriptionSettlement subscribing,
            RefundSettlement refunding,
            PayoutSettlement paying,
            PayeeAccounts payees) {
        return new NoticeSettlement(
                charging, subscribing, refunding, new DisputeSettlement(charges, ledger, ids, clock), paying, payees);
    }

    @Singleton
    PayeeAccounts payeeAccounts(PayoutAccounts accounts, CardPayments payments, Ledger ledger) {
        return new PayeeAccounts(accounts, payments, ledger);
    }

    @Singleton
    PayeeOnboarding payeeOnboarding(
            PayoutOnboarding provider,
            PayeeAccounts accounts,
            Payers people,
            Transactions transactions,
            InstantSource clock) {
        return new PayeeOnboarding(provider, accounts, people, transactions, clock);
    }

    @Singleton
    NoticeIntake noticeIntake(
            NoticeReader reader,
            Notices notices,
            CardPayments payments,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new NoticeIntake(reader, notices, payments, transactions, ids, clock);
    }

    @Singleton
    Reaction<?> noticeHandling(
            Notices notices,
            NoticeReader reader,
            NoticeSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        return new NoticeHandling(notices, reader, settlement, transactions, clock);
    }

    @Singleton
    CheckoutClosing checkoutClosing(
            Charges charges, CardPayments payments, ChargeSettlement settlement, Transactions transactions) {
        return new CheckoutClosing(charges, payments, settlement, transactions);
    }

    @Singleton
    ReservationSettlement reservationSettlement(
            Charges charges,
            CardPayments payments,
            ChargeSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        return new ReservationSettlement(charges, payments, settlement, transactions, clock);
    }

    @Singleton
    Reaction<?> reservationExecution(ReservationSettlement settlement) {
        return new ReservationExecution(settlement);
    }

    @Singleton
    RefundExecution refundExecution(
            Charges charges, CardPayments payments, RefundSettlement settlement, Transactions transactions) {
        return new RefundExecution(charges, payments, settlement, transactions);
    }

    @Singleton
    PayoutExecution payoutExecution(
            Payouts payouts, CardPayments payments, PayoutSettlement settlement, Transactions transactions) {
        return new PayoutExecution(payouts, payments, settlement, transactions);
    }

    @Singleton
    RecurringJob checkoutReconciliation(
            Charges charges,
            CardPayments payments,
            Checkouts checkouts,
            ChargeSettlement settlement,
            Transactions transactions,
            InstantSource clock,
            PaymentPolicy policy) {
        return new CheckoutReconciliation(charges, payments, checkouts, settlement, transactions, clock, policy).job();
    }

    @Singleton
    RecurringJob closingReconciliation(
            Charges charges, CheckoutClosing closing, InstantSource clock, PaymentPolicy policy) {
        return new ClosingReconciliation(charges, closing, clock, policy).job();
    }

    @Singleton
    RecurringJob movementReconciliation(
            Charges charges,
            Payouts payouts,
            ReservationSettlement reservations,
            RefundExecution refunds,
            PayoutExecution execution,
            InstantSource clock,
            PaymentPolicy policy) {
        return new MovementReconciliation(charges, payouts, reservations, refunds, execution, clock, policy).job();
    }

    @Singleton
    Reaction<?> shareReversal(
            Charges charges,
            Reversals reversals,
            Ledger ledger,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new ShareReversal(charges, reversals, ledger, transactions, ids, clock);
    }

    @Singleton
    ReversalExecution reversalExecution(
            Reversals reversals,
            Payouts payouts,
            CardPayments payments,
            Ledger ledger,
            Transactions transactions,
            InstantSource clock,
            PaymentPolicy policy) {
        return new ReversalExecution(reversals, payouts, payments, ledger, transactions, clock, policy);
    }

    @Singleton
    RecurringJob reversalReconciliation(ReversalExecution execution) {
        return execution.reconciliation();
    }

    @Singleton
    Reaction<?> moduleEarning(Charges charges, Transactions transactions, PaymentPolicy policy) {
        return new ModuleEarning(charges, transactions, policy);
    }

    @Singleton
    RecurringJob shareRelease(Charges charges, Ledger ledger, Transactions transactions, InstantSource clock) {
        return new ShareRelease(charges, ledger, transactions, clock).job();
    }

    @Singleton
    RecurringJob payoutProposal(
            Ledger ledger,
            Payouts payouts,
            PayeeAccounts payees,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            PaymentPolicy policy) {
        return new PayoutProposal(ledger, payouts, payees, transactions, ids, clock, policy).job();
    }

    @Singleton
    PayoutRun payoutRun(
            Payouts payouts,
            Ledger ledger,
            PayeeAccounts payees,
            PayoutExecution execution,
            AuditTrail trail,
            Transactions transactions,
            InstantSource clock) {
        return new PayoutRun(payouts, ledger, payees, execution, trail, transactions, clock);
    }

    @Singleton
    BookProving bookProving(
            Books books,
            ProviderBalances provider,
            BookProofs proofs,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new BookProving(books, provider, proofs, transactions, ids, clock);
    }

    @Singleton
    RecurringJob nightlyProof(BookProving proving) {
        return proving.job();
    }

    @Singleton
    RefundDesk refundDesk(Charges charges, AuditTrail trail, Transactions transactions, Ids ids, InstantSource clock) {
        return new RefundDesk(charges, trail, transactions, ids, clock);
    }
}
