package dev.tutorium.domain.payment;

import static dev.tutorium.domain.payment.Sample.CREATOR;
import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.STUDENT;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.WHY;
import static dev.tutorium.domain.payment.Sample.module;
import static dev.tutorium.domain.payment.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A school's money under random actions: what is sold, taught, refunded, disputed and paid out, with the books of it. */
final class School {

    private enum Cause {
        REFUND,
        DISPUTE,
        COMPENSATION
    }

    private record Account(LedgerAccount account, Currency currency) {}

    private static final int MODULES = 3;

    private final Books books = new Books();
    private final List<Charge.Paid> charges = new ArrayList<>();
    private final List<Payout> payouts = new ArrayList<>();
    private final Map<Account, Cause> debts = new HashMap<>();
    private final Random random;
    private Instant now = NOON;
    private int ids;

    School(Random random) {
        this.random = random;
    }

    Books books() {
        return books;
    }

    void step() {
        now = now.plus(Duration.ofHours(random.nextInt(48)));
        switch (random.nextInt(11)) {
            case 0, 1 -> sell();
            case 2 -> change(this::teach);
            case 3 -> release();
            case 4 -> change(this::refund);
            case 5 -> change(this::dispute);
            case 6 -> change(this::decide);
            case 7 -> propose();
            case 8 -> settle();
            case 9 -> compensate();
            default -> withdraw();
        }
    }

    /** What is owed of every charge is what its shares hold, for each person and currency. */
    void requireSharesInTheBooks() {
        for (var person : List.of(TEACHER, CREATOR)) {
            for (var currency : currencies()) {
                assertThat(books.owed(Kind.HELD_FOR_DISPUTE, person, currency))
                        .isEqualTo(portions(person, currency)
                                .mapToLong(portion -> portion.held().minor())
                                .sum());
                assertThat(books.owed(Kind.PAYABLE_PENDING, person, currency))
                        .isEqualTo(portions(person, currency)
                                .filter(portion -> portion.state() != Portion.State.AVAILABLE)
                                .mapToLong(portion -> portion.free().minor())
                                .sum());
            }
        }
    }

    /** Below zero is only what someone may be paid, and only since a refund, a dispute or a compensation took it there. */
    void requireDebtsHaveACause() {
        for (var currency : currencies()) {
            for (var person : List.of(TEACHER, CREATOR, STUDENT)) {
                for (var kind : Kind.values()) {
                    if (kind.isPersonal() && books.owed(kind, person, currency) < 0) {
                        assertThat(kind).isEqualTo(Kind.PAYABLE_AVAILABLE);
                        assertThat(debts).containsKey(new Account(LedgerAccount.of(kind, person), currency));
                    }
                }
            }
        }
    }

    private interface Step {
        Charge.Paid of(Charge.Paid charge);
    }

    private void change(Step step) {
        if (!charges.isEmpty()) {
            var index = random.nextInt(charges.size());
            charges.set(index, step.of(charges.get(index)));
        }
    }

    private void sell() {
        var currency = currencies().get(random.nextInt(3));
        var price = Money.of(1 + random.nextLong(20_000), currency);
        var rule = random.nextBoolean()
                ? new SplitRule.Course(TEACHER, random.nextBoolean() ? CREATOR : TEACHER)
                : new SplitRule.Marketplace(TEACHER, Money.of(random.nextLong(10_000_000), currency));
        var paid = Sample.paid(++ids, price, MODULES, rule);
        var wallet = new Wallet(STUDENT, Money.of(books.owed(Kind.WALLET, STUDENT, currency), currency));
        var byWallet = random.nextBoolean() && wallet.covering(price).isAccepted();
        var payment = byWallet ? Wallet.PAYMENT : paid.payment();
        var charge = new Charge.Paid(
                paid.terms(),
                payment,
                now,
                paid.shares(),
                List.of(),
                List.of(),
                Money.zero(paid.terms().amount().currency()),
                0);
        charges.add(charge);
        post(
                byWallet
                        ? JournalEntry.paidFromWallet(charge)
                        : JournalEntry.paid(charge, Money.of(random.nextLong(price.minor() + 1), currency)));
    }

    private Charge.Paid teach(Charge.Paid charge) {
        return (Charge.Paid) charge.earn(module(1 + random.nextInt(MODULES)), now, POLICY.escrowHold())
                .state();
    }

    private void release() {
        for (int i = 0; i < charges.size(); i++) {
            var charge = charges.get(i);
            charge.due(now).stream()
                    .filter(due -> due.amount().isPositive())
                    .forEach(due -> post(JournalEntry.released(charge.id(), due, now)));
            charges.set(i, (Charge.Paid) charge.release(now).state());
        }
    }

    private Charge.Paid refund(Charge.Paid charge) {
        if (!charge.left().isPositive()) {
            return charge;
        }
        var amount = Money.of(
                1 + random.nextLong(charge.left().minor()), charge.left().currency());
        var refunded = (Charge.Paid) state(charge.refund(new RefundId(new UUID(9, ++ids)), amount, WHY, now));
        var refund = refunded.refunds().getLast();
        post(
                Cause.REFUND,
                refunded.isFromWallet()
                        ? JournalEntry.refundedToWallet(refunded, refund, now)
                        : JournalEntry.refunded(refunded.id(), refund, now));
        return refunded;
    }

    private Charge.Paid dispute(Charge.Paid charge) {
        var price = charge.terms().amount();
        var dispute = new Dispute(
                "dp_" + ++ids,
                Money.of(1 + random.nextLong(price.minor()), price.currency()),
                Money.of(random.nextLong(2_000), price.currency()),
                "fraudulent",
                now,
                new Dispute.Opened());
        var disputed = (Charge.Paid) charge.disputeOpened(dispute, now).state();
        post(Cause.DISPUTE, JournalEntry.disputed(charge, disputed, dispute, now));
        return disputed;
    }

    private Charge.Paid decide(Charge.Paid charge) {
        var open = charge.disputes().stream()
                .filter(each -> each.progress() instanceof Dispute.Opened)
                .findFirst();
        if (open.isEmpty()) {
            return charge;
        }
        var reference = open.get().reference();
        var decision = random.nextBoolean() ? new Dispute.Won(now) : new Dispute.Lost(now);
        var decided =
                (Charge.Paid) charge.disputeDecided(reference, decision, now).state();
        post(
                Cause.DISPUTE,
                JournalEntry.disputed(
                        charge, decided, decided.findDispute(reference).orElseThrow(), now));
        return decided;
    }

    private void propose() {
        var person = random.nextBoolean() ? TEACHER : CREATOR;
        var currency = currencies().get(random.nextInt(3));
        var available = Money.of(books.owed(Kind.PAYABLE_AVAILABLE, person, currency), currency);
        if (POLICY.payout(available, true) instanceof Outcome.Accepted<Money, PaymentRefusal>(var amount)) {
            payouts.add(Payout.propose(payoutId(), person, amount, now).state());
        }
    }

    private void withdraw() {
        var currency = currencies().get(random.nextInt(3));
        var balance = Money.of(books.owed(Kind.WALLET, STUDENT, currency), currency);
        var wanted = Money.of(1 + random.nextLong(2_000), currency);
        Payout.withdraw(payoutId(), new Wallet(STUDENT, balance), wanted, true, now)
                .map(change -> payouts.add(change.state()));
    }

    /** One payout goes a step on. */
    private void settle() {
        if (payouts.isEmpty()) {
            return;
        }
        var index = random.nextInt(payouts.size());
        var payout = payouts.get(index);
        payouts.set(
                index,
                switch (payout.progress()) {
                    case Payout.Proposed _, Payout.Failed _ ->
                        random.nextInt(4) == 0 ? state(payout.cancel(now)) : approve(payout);
                    case Payout.Approved _ -> answer(payout);
                    case Payout.Paid _, Payout.Cancelled _ -> payout;
                });
    }

    private Payout approve(Payout payout) {
        var currency = payout.amount().currency();
        var available = Money.of(-books.of(payout.account(), currency), currency);
        return switch (payout.approve("admin", available, true, now)) {
            case Outcome.Accepted<Change<Payout>, PaymentRefusal>(var change) -> {
                assertThat(available).isGreaterThanOrEqualTo(payout.amount());
                post(JournalEntry.payoutApproved(change.state(), now));
                yield change.state();
            }
            case Outcome.Refused<Change<Payout>, PaymentRefusal>(var reason) -> {
                assertThat(reason).isEqualTo(new PaymentRefusal.BalanceTooLow(payout.amount(), available));
                yield payout;
            }
        };
    }

    private Payout answer(Payout payout) {
        var paid = random.nextBoolean();
        books.post(paid ? JournalEntry.payoutPaid(payout, now) : JournalEntry.payoutReturned(payout, now));
        return paid
                ? payout.paid("tr", now).state()
                : payout.failed("no account", now).state();
    }

    private void compensate() {
        var amount = Money.of(1 + random.nextLong(500), currencies().get(random.nextInt(3)));
        post(Cause.COMPENSATION, JournalEntry.compensated("seat:" + ++ids, TEACHER, STUDENT, amount, now));
    }

    /** Posts what takes nobody below zero. */
    private void post(JournalEntry entry) {
        post(null, entry);
    }

    /** Posts what may take someone below zero, and remembers why until they have earned it back. */
    private void post(@Nullable Cause cause, JournalEntry entry) {
        var accounts = entry.lines().stream()
                .filter(line -> line.account().kind().isPersonal())
                .map(line -> new Account(line.account(), line.amount().currency()))
                .distinct()
                .toList();
        var solvent = accounts.stream().filter(account -> balance(account) >= 0).toList();
        books.post(entry);
        for (var account : accounts) {
            if (balance(account) >= 0) {
                debts.remove(account);
            } else if (solvent.contains(account)) {
                debts.put(
                        account,
                        Objects.requireNonNull(cause, () -> entry.key() + " takes " + account + " below zero"));
            }
        }
    }

    private long balance(Account account) {
        return -books.of(account.account(), account.currency());
    }

    private Stream<Portion> portions(AccountId person, Currency currency) {
        return charges.stream()
                .filter(charge -> charge.terms().amount().currency().equals(currency))
                .flatMap(charge -> charge.shares().stream())
                .filter(share -> person.equals(share.payee().account()))
                .flatMap(share -> share.portions().stream());
    }

    private PayoutId payoutId() {
        return new PayoutId(new UUID(5, ++ids));
    }

    private static List<Currency> currencies() {
        return List.of(Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));
    }
}
