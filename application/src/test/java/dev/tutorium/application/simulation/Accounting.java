package dev.tutorium.application.simulation;

import dev.tutorium.domain.booking.BookingEvent.SeatCancelled;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.Share;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every cent is where the charges and payouts say it is. The books are summed a second time from their entries, and what each person
 * is owed is worked out from the portions, refunds and payouts there are.
 */
final class Accounting {

    private record Account(LedgerAccount account, Currency currency) {}

    private final Checks checks;
    private final Map<Account, Long> books = new HashMap<>();
    private final Map<Currency, Long> sums = new LinkedHashMap<>();
    private final Map<Account, Long> claims = new HashMap<>();
    private final Map<ChargeId, Map<Account, Long>> ofCharges = new HashMap<>();
    private final Map<PayoutId, Map<Account, Long>> ofPayouts = new HashMap<>();
    private final Set<Account> touched = new LinkedHashSet<>();

    Accounting(Checks checks) {
        this.checks = checks;
    }

    void posted(JournalEntry entry) {
        for (var line : entry.lines()) {
            add(books, account(line.account(), line.amount()), line.amount().minor());
            sums.merge(line.amount().currency(), line.amount().minor(), Math::addExact);
            touched.add(account(line.account(), line.amount()));
        }
        sums.forEach(
                (currency, sum) -> checks.that(sum == 0, "all lines in %s add to %s after %s", currency, sum, entry));
    }

    void stored(Charge charge) {
        var now = new HashMap<Account, Long>();
        if (charge instanceof Charge.Paid paid) {
            var amount = paid.terms().amount();
            var refunded = paid.refunds().stream()
                    .filter(each -> !(each.progress() instanceof Refund.Replaced))
                    .mapToLong(each -> each.amount().minor())
                    .sum();
            checks.that(refunded <= amount.minor(), "%s refunded of %s in %s", refunded, amount, paid.id());
            for (var share : paid.shares()) {
                whole(paid, share);
                share.portions().forEach(portion -> claim(now, share, portion));
            }
            paid.refunds().stream()
                    .filter(refund -> !refund.isCompleted())
                    .flatMap(refund -> refund.parts().stream())
                    .forEach(part -> claim(now, part));
            paid.disputes().stream()
                    .filter(dispute -> dispute.progress() instanceof Dispute.Opened)
                    .forEach(dispute -> add(
                            now,
                            account(LedgerAccount.of(Kind.WITHHELD), dispute.amount()),
                            dispute.amount().minor()));
        }
        replace(ofCharges.put(charge.id(), now), now);
    }

    private void whole(Charge.Paid paid, Share share) {
        var taken = paid.refunds().stream()
                .flatMap(refund -> refund.parts().stream())
                .filter(part -> part.payee().equals(share.payee()))
                .mapToLong(part -> part.amount().minor())
                .sum();
        var lost =
                share.portions().stream().mapToLong(each -> each.lost().minor()).sum();
        var portions = share.portions().stream()
                .mapToLong(each -> each.amount().minor())
                .sum();
        checks.that(
                portions == share.amount().minor()
                        && share.left().minor() >= 0
                        && share.left().minor() + taken + lost == share.amount().minor(),
                "of %s in %s are %s left, %s refunded, %s lost",
                share.amount(),
                paid.id(),
                share.left(),
                taken,
                lost);
    }

    private static void claim(Map<Account, Long> now, Share share, Portion portion) {
        var owner = share.payee().account();
        if (owner != null) {
            var kind = portion.state() == Portion.State.AVAILABLE ? Kind.PAYABLE_AVAILABLE : Kind.PAYABLE_PENDING;
            add(
                    now,
                    account(LedgerAccount.of(kind, owner), portion.free()),
                    -portion.free().minor());
            add(
                    now,
                    account(LedgerAccount.of(Kind.HELD_FOR_DISPUTE, owner), portion.held()),
                    -portion.held().minor());
        }
    }

    /** The books show a refund once it is done. */
    private static void claim(Map<Account, Long> now, Refund.Part part) {
        var owner = part.payee().account();
        if (owner != null) {
            var kind = part.available() ? Kind.PAYABLE_AVAILABLE : Kind.PAYABLE_PENDING;
            add(
                    now,
                    account(LedgerAccount.of(kind, owner), part.amount()),
                    -part.amount().minor());
        }
    }

    void stored(Payout payout) {
        var now = new HashMap<Account, Long>();
        var gone = payout.progress() instanceof Payout.Approved || payout.progress() instanceof Payout.Paid;
        if (gone) {
            add(
                    now,
                    account(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, payout.payee()), payout.amount()),
                    payout.amount().minor());
        }
        if (payout.progress() instanceof Payout.Approved) {
            add(
                    now,
                    account(LedgerAccount.of(Kind.PAYOUT_IN_TRANSIT, payout.payee()), payout.amount()),
                    -payout.amount().minor());
        }
        replace(ofPayouts.put(payout.id(), now), now);
    }

    void happened(DomainEvent event) {
        if (event instanceof SeatCancelled cancelled && cancelled.compensation().isPositive()) {
            var amount = cancelled.compensation();
            move(LedgerAccount.of(Kind.PAYABLE_AVAILABLE, cancelled.teacher()), amount, amount.minor());
            move(LedgerAccount.of(Kind.WALLET, cancelled.student()), amount, -amount.minor());
        }
    }

    /** Compares what was touched since the last time. */
    void compare() {
        for (var account : touched) {
            var kind = account.account().kind();
            if (kind.isPersonal() || kind == Kind.WITHHELD) {
                long booked = books.getOrDefault(account, 0L);
                long claimed = claims.getOrDefault(account, 0L);
                checks.that(
                        booked == claimed, "%s has %s in the books and %s by what there is", account, booked, claimed);
            }
        }
        touched.clear();
    }

    /** The balance of the provider's account in the books. */
    long clearing(Currency currency) {
        return books.getOrDefault(new Account(LedgerAccount.of(Kind.PROCESSOR_CLEARING), currency), 0L);
    }

    Set<Currency> currencies() {
        return sums.keySet();
    }

    private void replace(@Nullable Map<Account, Long> before, Map<Account, Long> now) {
        if (before != null) {
            before.forEach((account, minor) -> claim(account, -minor));
        }
        now.forEach(this::claim);
    }

    private void move(LedgerAccount account, Money amount, long minor) {
        claim(account(account, amount), minor);
    }

    private void claim(Account account, long minor) {
        add(claims, account, minor);
        touched.add(account);
    }

    private static Account account(LedgerAccount account, Money amount) {
        return new Account(account, amount.currency());
    }

    private static void add(Map<Account, Long> to, Account account, long minor) {
        to.merge(account, minor, Math::addExact);
    }
}
