package dev.tutorium.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.BookProofs;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.payment.view.BookProof;
import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.application.payment.view.BookProof.Problem;
import dev.tutorium.application.payment.view.BookProof.Verdict;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.JournalEntry.Line;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Differences are planted among what is right; each is found and named, and nothing else is. */
@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcBooksTest implements TestPropertyProvider {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PaymentPolicy POLICY = PaymentPolicy.standard();

    private static final Explanation WHY = Explanation.of("test", "");

    @Inject
    Books books;

    @Inject
    BookProofs proofs;

    @Inject
    Charges charges;

    @Inject
    Payouts payouts;

    @Inject
    Ledger ledger;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Test
    void what_is_right_is_proven_through_a_whole_life() {
        var teacher = Accounts.create(sql);
        var paid = paid(teacher, 100_00);
        assertNothingAbout(paid.id().value(), teacher);

        paid = (Charge.Paid) record(paid.refund(new RefundId(UUID.randomUUID()), eur(10_00), WHY, NOON)
                .orThrow(no -> new IllegalStateException(no.toString())));
        assertNothingAbout(paid.id().value(), teacher);
        var refund = paid.refunds().getFirst();
        var done = paid.refundCompleted(refund.id(), "re_1", NOON);
        paid = (Charge.Paid) record(done, JournalEntry.refunded(paid.id(), refund, NOON));
        assertNothingAbout(paid.id().value(), teacher);
        var returned = paid.refundReturned(refund.id(), "re_1", "the account is closed", NOON);
        paid = (Charge.Paid) record(returned, JournalEntry.refundReturned(paid, refund, NOON));
        assertNothingAbout(paid.id().value(), teacher);

        var dispute =
                new Dispute("dp_" + paid.id().value(), eur(50_00), eur(15_00), "fraud", NOON, new Dispute.Opened());
        var opened = (Charge.Paid) paid.disputeOpened(dispute, NOON).state();
        record(paid.disputeOpened(dispute, NOON), JournalEntry.disputed(paid, opened, dispute, NOON));
        assertNothingAbout(paid.id().value(), teacher);
        opened = (Charge.Paid) charges.get(paid.id());
        var lost = opened.disputeDecided(dispute.reference(), new Dispute.Lost(NOON), NOON);
        var after = (Charge.Paid) lost.state();
        record(
                lost,
                JournalEntry.disputed(
                        opened, after, after.findDispute(dispute.reference()).orElseThrow(), NOON));
        assertNothingAbout(paid.id().value(), teacher);
    }

    @Test
    void a_payment_without_an_entry_is_missing() {
        var teacher = Accounts.create(sql);
        var id = open(teacher, 100_00);
        record(charges.get(id).paid("pi_1", NOON));

        assertThat(books.differences())
                .contains(
                        new Difference(Problem.MISSING_ENTRY, "charge " + id.value(), null, eur(100_00)),
                        new Difference(
                                Problem.WRONG_BALANCE, "PAYABLE_PENDING " + teacher.value(), eur(0), eur(100_00)));
    }

    @Test
    void a_refund_that_came_back_is_missed_as_a_refund_and_as_one_that_came_back() {
        var paid = returned(paid(Accounts.create(sql), 100_00), false, false);

        assertThat(about(refund(paid)))
                .containsExactlyInAnyOrder(
                        new Difference(Problem.MISSING_ENTRY, "refund " + refund(paid), null, eur(-10_00)),
                        new Difference(Problem.MISSING_ENTRY, "return of refund " + refund(paid), null, eur(10_00)));
    }

    @Test
    void a_refund_that_came_back_without_the_one_entry_or_the_other_is_told_which() {
        var out = returned(paid(Accounts.create(sql), 100_00), true, false);
        var back = returned(paid(Accounts.create(sql), 100_00), false, true);

        assertThat(about(refund(out)))
                .containsExactly(
                        new Difference(Problem.MISSING_ENTRY, "return of refund " + refund(out), null, eur(10_00)));
        assertThat(about(refund(back)))
                .containsExactly(new Difference(Problem.MISSING_ENTRY, "refund " + refund(back), null, eur(-10_00)));
    }

    @Test
    void a_lost_cent_is_found() {
        var teacher = Accounts.create(sql);
        var id = open(teacher, 100_00);
        var change = charges.get(id).paid("pi_1", NOON);
        record(
                change,
                new JournalEntry(
                        "charge:" + id.value() + ":paid",
                        id,
                        "payment",
                        NOON,
                        List.of(
                                line(LedgerAccount.of(Kind.PROCESSOR_CLEARING), 99_99),
                                line(LedgerAccount.of(Kind.PAYABLE_PENDING, teacher), -99_99))));

        assertThat(books.differences())
                .contains(
                        new Difference(Problem.WRONG_AMOUNT, "charge " + id.value(), eur(99_99), eur(100_00)),
                        new Difference(
                                Problem.WRONG_BALANCE, "PAYABLE_PENDING " + teacher.value(), eur(99_99), eur(100_00)));
    }

    @Test
    void a_payout_that_was_never_made_and_one_that_is_not_on_its_way_are_found() {
        var payee = Accounts.create(sql);
        var payout = Payout.propose(new PayoutId(UUID.randomUUID()), payee, eur(25_00), NOON);
        transactions.inTransaction(() -> payouts.record(payout));
        var key = "payout:" + payout.state().id().value() + ":paid";
        post(new JournalEntry(
                key,
                null,
                "payout",
                NOON,
                List.of(
                        line(LedgerAccount.of(Kind.PAYOUT_IN_TRANSIT, payee), 25_00),
                        line(LedgerAccount.of(Kind.PROCESSOR_CLEARING), -25_00))));

        assertThat(books.differences())
                .contains(
                        new Difference(
                                Problem.UNKNOWN_ENTRY,
                                "payout " + payout.state().id().value(),
                                eur(-25_00),
                                null),
                        new Difference(
                                Problem.WRONG_BALANCE, "PAYOUT_IN_TRANSIT " + payee.value(), eur(-25_00), eur(0)));
    }

    @Test
    void an_overdrawn_wallet_is_found() {
        var owner = Accounts.create(sql);
        post(new JournalEntry(
                "test:" + owner.value(),
                null,
                "compensation",
                NOON,
                List.of(
                        line(LedgerAccount.of(Kind.WALLET, owner), 5_00),
                        line(LedgerAccount.of(Kind.PLATFORM_REVENUE), -5_00))));

        assertThat(books.differences())
                .contains(new Difference(Problem.OVERDRAWN, "WALLET " + owner.value(), eur(-5_00), null));
    }

    @Test
    void what_a_proof_came_to_is_kept() {
        var differences = List.of(
                new Difference(Problem.MISSING_ENTRY, "charge 1", null, eur(1)),
                new Difference(Problem.PROVIDER_DIFFERS, "provider", Money.of(5, "JPY"), Money.of(0, "JPY")));
        var proof = new BookProof(UUID.randomUUID(), NOON, 7, true, differences);
        transactions.inTransaction(() -> proofs.add(proof));
        assertThat(proofs.latest()).hasValue(proof);
        assertThat(proof.verdict()).isEqualTo(Verdict.DIFFERENT);

        var silent = new BookProof(UUID.randomUUID(), NOON.plusSeconds(1), 7, false, List.of());
        transactions.inTransaction(() -> proofs.add(silent));
        assertThat(proofs.latest()).hasValue(silent);
        assertThat(silent.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    /** A refund of 10.00 that was given back and came back, with those of its two entries. */
    private Charge.Paid returned(Charge.Paid charge, boolean isBookedOut, boolean isBookedBack) {
        var id = new RefundId(UUID.randomUUID());
        var paid = (Charge.Paid) record(
                charge.refund(id, eur(10_00), WHY, NOON).orThrow(no -> new IllegalStateException(no.toString())));
        var refund = paid.refunds().getFirst();
        var entries = new ArrayList<JournalEntry>();
        if (isBookedOut) {
            entries.add(JournalEntry.refunded(paid.id(), refund, NOON));
        }
        if (isBookedBack) {
            entries.add(JournalEntry.refundReturned(paid, refund, NOON));
        }
        return (Charge.Paid) record(
                paid.refundReturned(id, "re_" + id.value(), "closed", NOON), entries.toArray(JournalEntry[]::new));
    }

    private static UUID refund(Charge.Paid paid) {
        return paid.refunds().getFirst().id().value();
    }

    private List<Difference> about(UUID refund) {
        return books.differences().stream()
                .filter(difference -> difference.about().endsWith(refund.toString()))
                .toList();
    }

    private void assertNothingAbout(UUID charge, AccountId teacher) {
        assertThat(books.differences())
                .noneMatch(difference -> difference.about().contains(charge.toString())
                        || difference.about().contains(teacher.value().toString()));
    }

    private ChargeId open(AccountId teacher, long minor) {
        var id = new ChargeId(UUID.randomUUID());
        var order = new ChargeOrder(
                id,
                Accounts.create(sql),
                new ChargePurpose(ChargePurpose.Kind.SEAT, UUID.randomUUID()),
                "Logic",
                eur(minor),
                null,
                new SplitRule.Workspace(teacher),
                List.of(UUID.randomUUID()),
                false,
                new ReturnPages("https://school.test/yes", "https://school.test/no"));
        record(Charge.open(order, POLICY, NOON));
        return id;
    }

    private Charge.Paid paid(AccountId teacher, long minor) {
        var change = charges.get(open(teacher, minor)).paid("pi_1", NOON);
        return (Charge.Paid) record(change, JournalEntry.paid((Charge.Paid) change.state(), eur(1_00)));
    }

    private Charge record(Change<Charge> change, JournalEntry... entries) {
        transactions.inTransaction(() -> {
            charges.record(change);
            List.of(entries).forEach(ledger::post);
        });
        return charges.get(change.state().id());
    }

    private void post(JournalEntry entry) {
        transactions.inTransaction(() -> {
            ledger.post(entry);
        });
    }

    private static Line line(LedgerAccount account, long minor) {
        return new Line(account, eur(minor));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
