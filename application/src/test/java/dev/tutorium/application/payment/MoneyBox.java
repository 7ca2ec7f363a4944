package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.NoticesInMemory;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.payment.port.CardsInMemory;
import dev.tutorium.application.payment.port.ChargesInMemory;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.CreditPackagesInMemory;
import dev.tutorium.application.payment.port.LedgerInMemory;
import dev.tutorium.application.payment.port.NoticeReader;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PayoutAccountsInMemory;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.application.payment.port.PayoutsInMemory;
import dev.tutorium.application.payment.port.ReversalsInMemory;
import dev.tutorium.application.payment.port.SubscriptionsInMemory;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.domain.trust.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All of payment over in-memory ports: a course of two modules is sold to a student, and time and news can be made to come. */
final class MoneyBox {

    static final AccountId TEACHER = new AccountId(new UUID(0, 1));
    static final AccountId CREATOR = new AccountId(new UUID(0, 2));
    static final AccountId STUDENT = new AccountId(new UUID(0, 3));
    static final UUID FIRST_MODULE = new UUID(7, 1);
    static final UUID SECOND_MODULE = new UUID(7, 2);
    static final ChargePurpose PLACE = new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, new UUID(2, 2));

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private long lastId;
    private final Memory callingBack = new Memory();

    final PaymentPolicy policy = PaymentPolicy.standard();
    final CardsInMemory cards = new CardsInMemory(() -> now);
    final ChargesInMemory charges = new ChargesInMemory();
    final Memory renewing = new Memory();
    final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory(renewing);
    final CreditPackagesInMemory packages = new CreditPackagesInMemory(renewing);
    final PayoutsInMemory payouts = new PayoutsInMemory();
    final LedgerInMemory ledger = new LedgerInMemory(payouts);
    final PayoutAccountsInMemory accounts = new PayoutAccountsInMemory();
    final NoticesInMemory notices = new NoticesInMemory();
    final TransactionsInMemory transactions = new TransactionsInMemory();
    final Ids ids = () -> new UUID(5, ++lastId);

    final Checkouts checkouts =
            new Checkouts(charges, subscriptions, _ -> Optional.of("ada@example.test"), cards, transactions, () -> now);
    final Takings takings = new Takings(charges, ledger, policy);
    final SubscriptionSettlement subscribing = new SubscriptionSettlement(
            subscriptions, packages, takings, (_, currency) -> Money.zero(currency), ids, policy, () -> now);
    final ChargeSettlement charging = new ChargeSettlement(charges, takings, subscribing, () -> now);
    final RefundSettlement refunding = new RefundSettlement(charges, ledger, () -> now);
    final DisputeSettlement disputing = new DisputeSettlement(charges, ledger, ids, () -> now);
    final PayoutSettlement paying = new PayoutSettlement(payouts, ledger, () -> now);
    final PayeeAccounts payees = new PayeeAccounts(accounts, cards, ledger);
    final ReservationSettlement reservations =
            new ReservationSettlement(charges, cards, charging, transactions, () -> now);
    final RefundExecution refunds = new RefundExecution(charges, cards, refunding, transactions);
    final PayoutExecution transfers = new PayoutExecution(payouts, cards, paying, transactions);
    final ReversalsInMemory reversals = new ReversalsInMemory(callingBack, payouts);
    final ShareReversal shareReversal = new ShareReversal(charges, reversals, ledger, transactions, ids, () -> now);
    final ReversalExecution reversing =
            new ReversalExecution(reversals, payouts, cards, ledger, transactions, () -> now, policy);
    final CheckoutClosing closing = new CheckoutClosing(charges, cards, charging, transactions);
    final CheckoutReconciliation checkoutReconciliation =
            new CheckoutReconciliation(charges, cards, checkouts, charging, transactions, () -> now, policy);
    final ClosingReconciliation closingReconciliation = new ClosingReconciliation(charges, closing, () -> now, policy);
    final MovementReconciliation movementReconciliation =
            new MovementReconciliation(charges, payouts, reservations, refunds, transfers, () -> now, policy);
    final ModuleEarning earning = new ModuleEarning(charges, transactions, policy);
    final ShareRelease release = new ShareRelease(charges, ledger, transactions, () -> now);
    static final Actor.Member ADMIN =
            new Actor.Member(new AccountId(new UUID(0, 9)), Set.of(Role.ADMIN), new UUID(0, 9));

    final AuditTrail trail = new AuditTrail((_, _) -> {}, TrustPolicy.standard(), ids, () -> now);
    final PayoutProposal proposal = new PayoutProposal(ledger, payouts, payees, transactions, ids, () -> now, policy);
    final PayoutRun run = new PayoutRun(payouts, ledger, payees, transfers, trail, transactions, () -> now);
    final RefundDesk desk = new RefundDesk(charges, trail, transactions, ids, () -> now);

    final Map<String, PaymentNotice> sent = new HashMap<>();
    boolean explainsNothing;
    private final NoticeReader reader = new NoticeReader() {
        @Override
        public Outcome<String, PaymentRefusal> verify(byte[] body, Map<String, String> headers) {
            return headers.containsKey("signature")
                    ? Outcome.accepted(new String(body, StandardCharsets.UTF_8))
                    : Outcome.refused(new PaymentRefusal.NoticeNotGenuine("unsigned"));
        }

        @Override
        public RemoteResult<PaymentNotice> read(byte[] body) {
            var notice = Objects.requireNonNull(sent.get(new String(body, StandardCharsets.UTF_8)));
            return explainsNothing ? new RemoteResult.Unknown<>("away") : new RemoteResult.Succeeded<>(notice);
        }
    };
    final NoticeIntake intake = new NoticeIntake(reader, notices, cards, transactions, ids, () -> now);
    private final NoticeHandling handling = new NoticeHandling(
            notices,
            reader,
            new NoticeSettlement(charging, subscribing, refunding, disputing, paying, payees),
            transactions,
            () -> now);
    private final List<UUID> waiting = new ArrayList<>();

    MoneyBox() {
        Stream.of(TEACHER, CREATOR, STUDENT).forEach(payee -> ready(payee, true));
    }

    /** The provider tells whether a payee can be paid. */
    void ready(AccountId payee, boolean ready) {
        var reference = "acct_" + payee.value();
        accounts.keep(cards.provider(), payee, reference);
        payees.told(reference, new Readiness(ready, List.of()), now);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Of a course, which its teacher, its creator and the platform share. */
    ChargeId charge(long price, boolean manualCapture) {
        return charge(price, manualCapture, new SplitRule.Course(TEACHER, CREATOR));
    }

    ChargeId charge(long price, boolean manualCapture, SplitRule rule) {
        var id = new ChargeId(ids.next());
        var order = new ChargeOrder(
                id,
                STUDENT,
                PLACE,
                "Logic",
                Money.of(price, "EUR"),
                null,
                rule,
                List.of(FIRST_MODULE, SECOND_MODULE),
                manualCapture,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        charges.record(Charge.open(order, policy, now));
        return id;
    }

    /** A charge that was opened and paid at the provider, of which nothing was heard yet. */
    ChargeId payAtProvider(long price) {
        var id = charge(price, false);
        checkouts.open(id);
        cards.pay(checkout(id).reference());
        return id;
    }

    ChargeId paid(long price) {
        var id = payAtProvider(price);
        charging.settle(id, status(id));
        return id;
    }

    Checkout checkout(ChargeId id) {
        return Objects.requireNonNull(((Charge.Open) charges.get(id)).checkout());
    }

    CheckoutStatus status(ChargeId id) {
        return status(checkout(id).reference());
    }

    CheckoutStatus status(String checkout) {
        return switch (cards.checkout(checkout)) {
            case RemoteResult.Succeeded(var status) -> status;
            case RemoteResult.Declined(var reason) -> throw new AssertionError(reason);
            case RemoteResult.Unknown(var reason) -> throw new AssertionError(reason);
        };
    }

    /** A module of the course was taught. */
    void deliver(UUID module, ChargeId id) {
        earning.react(new ModuleSettled(
                new EnrollmentId(PLACE.id()),
                new CourseId(new UUID(6, 6)),
                STUDENT,
                TEACHER,
                new ModuleId(module),
                0,
                new SessionId(new UUID(4, 4)),
                false,
                id,
                now));
    }

    /** A webhook comes and, if it was kept, is handled; one that cannot be handled yet waits. */
    Outcome<NoticeIntake.Receipt, PaymentRefusal> hear(PaymentNotice notice) {
        sent.put(notice.eventId(), notice);
        var receipt = intake.receive(notice.eventId().getBytes(StandardCharsets.UTF_8), Map.of("signature", "yes"));
        notices.takeKept().forEach(this::handle);
        return receipt;
    }

    /** What waits is delivered again; false when there is nothing. */
    boolean retryNotices() {
        var again = List.copyOf(waiting);
        waiting.clear();
        again.forEach(this::handle);
        return !again.isEmpty();
    }

    private void handle(UUID notice) {
        try {
            handling.react(new PaymentEvent.NoticeReceived(notice, now));
        } catch (IllegalStateException _) {
            waiting.add(notice);
        }
    }

    Charge.Paid paidCharge(ChargeId id) {
        return (Charge.Paid) charges.get(id);
    }

    <E extends DomainEvent> List<E> published(Class<E> type) {
        return charges.takeEvents().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The reversals that were requested since this was last asked. */
    List<PaymentEvent.ReversalRequested> calledBack() {
        return callingBack.takeEvents().stream()
                .filter(PaymentEvent.ReversalRequested.class::isInstance)
                .map(PaymentEvent.ReversalRequested.class::cast)
                .toList();
    }

    long balance(LedgerAccount account) {
        return ledger.balance(account, Currency.getInstance("EUR")).minor();
    }

    long pending(AccountId account) {
        return balance(LedgerAccount.of(LedgerAccount.Kind.PAYABLE_PENDING, account));
    }

    long held(AccountId account) {
        return balance(LedgerAccount.of(LedgerAccount.Kind.HELD_FOR_DISPUTE, account));
    }

    /** Every account's balance. */
    Map<LedgerAccount, Long> balances() {
        var all = new HashMap<LedgerAccount, Long>();
        for (var kind : LedgerAccount.Kind.values()) {
            var accounts = kind.isPersonal()
                    ? Stream.of(TEACHER, CREATOR, STUDENT).map(owner -> LedgerAccount.of(kind, owner))
                    : Stream.of(LedgerAccount.of(kind));
            accounts.forEach(account -> all.put(account, balance(account)));
        }
        return all;
    }

    long available(AccountId account) {
        return balance(LedgerAccount.of(LedgerAccount.Kind.PAYABLE_AVAILABLE, account));
    }
}
