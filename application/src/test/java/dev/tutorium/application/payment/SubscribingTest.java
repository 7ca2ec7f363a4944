package dev.tutorium.application.payment;

import static dev.tutorium.application.payment.MoneyBox.STUDENT;
import static dev.tutorium.application.payment.MoneyBox.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.application.payment.port.CardPayments.SubscriptionStatus;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.DiscountCodesInMemory;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.offering.OfferingEvent;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.offering.ServiceStatus;
import dev.tutorium.domain.payment.CreditEvent;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.PaymentEvent.ChargePaid;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.SubscriptionEvent;
import dev.tutorium.domain.payment.SubscriptionRefusal;
import dev.tutorium.domain.scheduling.SlotTerms;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubscribingTest {

    private static final ServiceId SERVICE = new ServiceId(new UUID(9, 1));
    private static final Money PRICE = Money.of(100_01, "EUR");
    private static final Actor.Member ADA = new Actor.Member(STUDENT, Set.of(Role.STUDENT), new UUID(1, 1));
    private static final Actor.Member EVE =
            new Actor.Member(new AccountId(new UUID(0, 8)), Set.of(Role.STUDENT), new UUID(1, 2));

    private final MoneyBox box = new MoneyBox();
    private final ServicesInMemory services = new ServicesInMemory();
    private final PackageSale sale = new PackageSale(
            services,
            box.packages,
            new Discounting(new DiscountCodesInMemory()),
            new PackageSale.Till(
                    box.charges,
                    box.subscriptions,
                    (_, currency) -> Money.zero(currency),
                    box.checkouts,
                    path -> URI.create("https://tutorium.test" + path)),
            box.transactions,
            box.ids,
            new PackageSale.Numbers(box.policy, box::now));
    private final PackageOpening opening = new PackageOpening(box.packages, box.transactions, box.policy);
    private final SubscriptionCancellation cancellation =
            new SubscriptionCancellation(box.subscriptions, box.transactions, box::now);
    private final SubscriptionFollowing following = new SubscriptionFollowing(
            box.subscriptions, services, cancellation, box.cards, box.subscribing, box.transactions, box::now);
    private final CreditSettling settling = new CreditSettling(
            new CreditMoney(box.charges, box.ledger, box.transactions, box.ids, box.policy),
            new CreditRevoking(box.packages, box.charges, box.transactions, box::now));
    private SubscriptionId subscription = new SubscriptionId(new UUID(0, 0));
    private String checkout = "";
    private int events;

    @BeforeEach
    void aServiceThatIsSoldEveryMonth() {
        var details = new ServiceDetails(
                "Algebra",
                "",
                PRICE,
                SlotTerms.standard(Duration.ofHours(1)),
                false,
                false,
                null,
                null,
                List.of(new PackageOffer(3, PRICE, Renewal.MONTHLY), new PackageOffer(5, PRICE)));
        services.record(Change.of(new Service(SERVICE, TEACHER, "algebra", details, ServiceStatus.PUBLISHED, null, 0)));
    }

    @Test
    void each_period_that_is_paid_is_a_charge_and_a_package_of_its_own() {
        begun();
        var periods = periods(3);
        periods.forEach(this::hear);
        open();
        assertThat(lots()).hasSize(3).allSatisfy(lot -> {
            assertThat(lot.credits()).hasSize(3);
            assertThat(box.paidCharge(charge(lot.id())).terms().amount()).isEqualTo(PRICE);
        });
        assertThat(lots().stream().map(lot -> charge(lot.id()))).doesNotHaveDuplicates();
        assertBooksAgree();
    }

    @Test
    void whatever_comes_twice_or_in_another_order_comes_to_the_same() {
        for (int seed = 0; seed < 40; seed++) {
            var run = new SubscribingTest();
            run.aServiceThatIsSoldEveryMonth();
            var chance = new Random(seed);
            var subscription = run.begun();
            var periods = run.periods(4);
            var end = periods.getLast().until();
            var news = new ArrayList<Runnable>();
            for (var period : periods) {
                news.add(() -> run.hear(period));
                news.add(() -> run.hear(period));
            }
            news.add(() -> run.box.hear(new PaymentNotice.CheckoutChanged(
                    run.event(), run.box.now(), run.first(subscription), "cs", run.checkout())));
            news.add(() -> run.box.hear(new PaymentNotice.SubscriptionEnded(
                    run.event(), end, subscription, periods.getFirst().subscription())));
            Collections.shuffle(news, chance);
            news.forEach(Runnable::run);
            run.open();
            assertThat(run.lots()).as("seed " + seed).hasSize(4);
            assertThat(run.subscription(subscription)).as("seed " + seed).isInstanceOf(Subscription.Ended.class);
            run.assertBooksAgree();
        }
    }

    @Test
    void another_amount_is_kept_and_told_and_not_booked() {
        begun();
        var first = periods(1).getFirst();
        hear(first);
        var next = following(first);
        var odd = new PaidPeriod(
                next.subscription(),
                next.invoice(),
                false,
                next.payment(),
                Money.of(100_01, "USD"),
                Money.of(1, "USD"),
                next.from(),
                next.until());
        hear(odd);
        hear(odd);
        open();
        assertThat(published(SubscriptionEvent.PeriodDiffers.class))
                .singleElement()
                .satisfies(event -> assertThat(event.paid()).isEqualTo(Money.of(100_01, "USD")));
        assertThat(lots()).hasSize(1);
        assertThat(box.charges.find(PaidPeriod.chargeOf(odd.invoice()))).isEmpty();
        assertThat(box.subscriptions.periods().filter(kept -> kept.lot() == null))
                .hasSize(1);
    }

    @Test
    void money_for_a_period_after_the_end_is_booked_and_goes_back() {
        var subscription = begun();
        var first = periods(1).getFirst();
        hear(first);
        box.hear(new PaymentNotice.SubscriptionEnded(event(), first.until(), subscription, first.subscription()));
        box.renewing.takeEvents();
        var late = periods(2).getLast();
        hear(late);
        var refunded = published(CreditEvent.CreditsRefunded.class);
        assertThat(refunded).hasSize(1);
        refunded.forEach(settling::react);
        box.published(RefundRequested.class).forEach(box.refunds::react);
        var paid = box.paidCharge(PaidPeriod.chargeOf(late.invoice()));
        assertThat(paid.left().isZero()).isTrue();
        assertBooksAgree();
    }

    @Test
    void a_period_nobody_told_of_is_found_by_asking_and_so_is_an_end() {
        var subscription = begun();
        hear(periods(1).getFirst());
        periods(3);
        following.run();
        open();
        assertThat(lots()).hasSize(3);
        assertThat(cancellation.cancel(ADA, subscription).isAccepted()).isTrue();
        published(SubscriptionEvent.class).forEach(following::react);
        box.pass(Duration.ofDays(70));
        box.cards.renewDue();
        following.run();
        assertThat(subscription(subscription)).isInstanceOf(Subscription.Ended.class);
        assertThat(lots()).hasSize(3);
        assertBooksAgree();
    }

    @Test
    void a_period_in_between_that_nobody_told_of_is_found_by_asking() {
        begun();
        var periods = periods(4);
        hear(periods.getFirst());
        hear(periods.getLast());
        following.run();
        open();
        assertThat(lots()).hasSize(4);
        assertThat(box.subscriptions.due(box.now(), 1)).isEmpty();
        assertBooksAgree();
    }

    @Test
    void a_checkout_that_nobody_told_of_begins_by_asking() {
        var subscription = begun();
        box.pass(Duration.ofMinutes(11));
        box.checkoutReconciliation.run();
        assertThat(subscription(subscription)).isInstanceOf(Subscription.Running.class);
    }

    @Test
    void a_cancellation_whose_answer_is_lost_is_asked_for_again() {
        for (var failure : List.of(Failure.ANSWER_LOST, Failure.AWAY)) {
            var run = new SubscribingTest();
            run.aServiceThatIsSoldEveryMonth();
            var subscription = run.begun();
            var first = run.periods(1).getFirst();
            run.hear(first);
            assertThat(run.cancellation.cancel(ADA, subscription).isAccepted()).isTrue();
            run.box.cards.failNext(failure);
            run.published(SubscriptionEvent.class).forEach(run.following::react);
            assertThat(run.isKnown(subscription)).isFalse();
            run.box.pass(run.box.policy.answerPatience());
            run.following.run();
            assertThat(run.isKnown(subscription)).isTrue();
            assertThat(run.status(first).ending()).isTrue();
        }
    }

    @Test
    void a_student_cancels_their_own_once() {
        var subscription = begun();
        assertThat(refusal(cancellation.cancel(ADA, subscription))).isInstanceOf(SubscriptionRefusal.NotStarted.class);
        hear(periods(1).getFirst());
        assertThatThrownBy(() -> cancellation.cancel(EVE, subscription)).isInstanceOf(Missing.class);
        assertThat(cancellation.cancel(ADA, subscription).isAccepted()).isTrue();
        assertThat(refusal(cancellation.cancel(ADA, subscription)))
                .isInstanceOf(SubscriptionRefusal.CancelledBefore.class);
        box.hear(new PaymentNotice.SubscriptionEnded(event(), box.now(), subscription, "sub"));
        assertThat(refusal(cancellation.cancel(ADA, subscription))).isInstanceOf(SubscriptionRefusal.EndedBefore.class);
    }

    @Test
    void nobody_is_charged_again_for_a_service_that_has_gone() {
        var leaving = new ServiceLeaving(box.subscriptions, cancellation);
        begun();
        var first = periods(1).getFirst();
        hear(first);
        leaving.react(new OfferingEvent.ServiceStatusChanged(
                SERVICE, TEACHER, ServiceStatus.PUBLISHED, ServiceStatus.PAUSED, box.now()));
        assertThat(box.subscriptions.renewingOf(SERVICE)).hasSize(1);
        leaving.react(new OfferingEvent.ServiceDeleted(SERVICE, TEACHER, box.now()));
        leaving.react(new OfferingEvent.ServiceDeleted(SERVICE, TEACHER, box.now()));
        published(SubscriptionEvent.class).forEach(following::react);
        assertThat(status(first).ending()).isTrue();
    }

    @Test
    void one_that_begins_when_its_service_has_gone_ends_with_its_first_period() {
        begun();
        var first = periods(1).getFirst();
        services.record(services.get(SERVICE).delete(box.now()));
        hear(first);
        published(SubscriptionEvent.class).forEach(following::react);
        published(SubscriptionEvent.class).forEach(following::react);
        assertThat(status(first).ending()).isTrue();
    }

    @Test
    void a_payment_that_failed_is_told_once_and_forgotten_when_the_period_is_paid() {
        var subscription = begun();
        var first = periods(1).getFirst();
        hear(first);
        var failed = new PaymentNotice.PeriodFailed(event(), first.until(), subscription, first.until());
        box.hear(failed);
        box.hear(failed);
        assertThat(published(SubscriptionEvent.RenewalFailed.class)).hasSize(1);
        var next = periods(2).getLast();
        hear(next);
        assertThat(((Subscription.Running) subscription(subscription)).failedAt())
                .isNull();
        box.hear(new PaymentNotice.PeriodFailed(event(), first.until().plusSeconds(9), subscription, first.until()));
        assertThat(published(SubscriptionEvent.RenewalFailed.class)).isEmpty();
    }

    @Test
    void only_what_is_offered_so_renews_and_no_code_is_taken_off_it() {
        assertThat(refusal(buy(5, null, true))).isEqualTo(new CreditRefusal.NotRenewed(5));
        assertThat(refusal(buy(4, null, true))).isEqualTo(new CreditRefusal.NotSoldInPackage(4));
        assertThat(refusal(buy(3, "SPRING", true))).isEqualTo(new CreditRefusal.CodeNotForRenewal());
        assertThat(buy(3, null, false).isAccepted()).isTrue();
        assertThat(box.subscriptions.renewingOf(SERVICE)).isEmpty();
    }

    @Test
    void a_wallet_pays_for_nothing_that_renews() {
        var subscription = begun();
        var wallet = new WalletPayment(
                box.charges, box.ledger, box.checkouts, box.cards, box.charging, box.transactions, box::now);
        assertThat(refusal(wallet.pay(ADA, first(subscription)))).isEqualTo(new PaymentRefusal.RenewsByCard());
    }

    @Test
    void news_of_what_is_not_ours_changes_nothing() {
        var stranger = new SubscriptionId(new UUID(3, 3));
        box.hear(new PaymentNotice.SubscriptionEnded(event(), box.now(), stranger, "sub"));
        box.hear(new PaymentNotice.PeriodFailed(event(), box.now(), stranger, box.now()));
        box.hear(new PaymentNotice.PeriodPaid(
                event(),
                box.now(),
                stranger,
                new PaidPeriod(
                        "sub",
                        "in",
                        true,
                        "pi",
                        PRICE,
                        PRICE,
                        box.now(),
                        box.now().plusSeconds(1))));
        assertThat(box.subscriptions.periods()).isEmpty();
    }

    private Outcome<CreditPackageId, CreditRefusal> buy(int credits, @Nullable String code, boolean renewing) {
        return sale.buy(ADA, new WantedPackage(SERVICE, credits, code, renewing), Channel.MARKETPLACE);
    }

    /** Paid at the provider, of which nothing was heard. */
    private SubscriptionId begun() {
        var lot = buy(3, null, true).orThrow(why -> new IllegalStateException(why.toString()));
        subscription = box.subscriptions.findByFirst(charge(lot)).orElseThrow().id();
        checkout = box.checkout(first(subscription)).reference();
        box.cards.pay(checkout);
        return subscription;
    }

    /** So much time passes that so many periods are paid at the provider; these. */
    private List<PaidPeriod> periods(int count) {
        var reference = ((CheckoutStatus.Subscribed) checkout()).period().subscription();
        while (status(reference).paid().size() < count) {
            box.pass(Duration.ofDays(1));
            box.cards.renewDue();
        }
        return status(reference).paid();
    }

    private CheckoutStatus checkout() {
        return box.status(checkout);
    }

    private static PaidPeriod following(PaidPeriod first) {
        return new PaidPeriod(
                first.subscription(),
                "in_next",
                false,
                "pi_in_next",
                first.amount(),
                first.fee(),
                first.until(),
                first.until().plus(Duration.ofDays(30)));
    }

    private void hear(PaidPeriod period) {
        box.hear(new PaymentNotice.PeriodPaid(event(), box.now(), subscription, period));
    }

    private String event() {
        return "evt_" + ++events;
    }

    /** What was paid opens. */
    private void open() {
        box.published(ChargePaid.class).forEach(opening::react);
    }

    private List<CreditPackage> lots() {
        return box.packages.all().toList();
    }

    private ChargeId first(SubscriptionId id) {
        return subscription(id).terms().first();
    }

    private Subscription subscription(SubscriptionId id) {
        return box.subscriptions.find(id).orElseThrow();
    }

    private boolean isKnown(SubscriptionId id) {
        return subscription(id) instanceof Subscription.Running running
                && running.ending() != null
                && running.ending().confirmed();
    }

    private SubscriptionStatus status(PaidPeriod period) {
        return status(period.subscription());
    }

    private SubscriptionStatus status(String reference) {
        return switch (box.cards.subscription(reference)) {
            case RemoteResult.Succeeded(var status) -> status;
            case RemoteResult.Declined(var reason) -> throw new AssertionError(reason);
            case RemoteResult.Unknown(var reason) -> throw new AssertionError(reason);
        };
    }

    private <E> List<E> published(Class<E> type) {
        return box.renewing.takeEvents().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void assertBooksAgree() {
        assertThat(box.balance(LedgerAccount.of(LedgerAccount.Kind.PROCESSOR_CLEARING)))
                .isEqualTo(box.cards.balance(Currency.getInstance("EUR")).minor());
    }

    private ChargeId charge(CreditPackageId lot) {
        return Objects.requireNonNull(box.packages.findOrder(lot).orElseThrow().charge());
    }

    private static <T, R extends Refusal> R refusal(Outcome<T, R> outcome) {
        return switch (outcome) {
            case Outcome.Refused<T, R>(var why) -> why;
            case Outcome.Accepted<T, R>(var value) -> throw new AssertionError("accepted: " + value);
        };
    }
}
