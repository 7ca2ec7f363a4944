package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.payment.port.CardPayments.CancelOrder;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.Renewing;
import dev.tutorium.application.payment.port.CardPayments.SubscriptionStatus;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.ReturnPages;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every payment provider does with what renews by itself. */
public abstract class RenewalsContract {

    private static final Money PRICE = Money.of(120_00, "EUR");

    private final SubscriptionId subscription = new SubscriptionId(UUID.randomUUID());

    protected abstract CardPayments payments();

    /** The payer pays on the hosted page. */
    protected abstract void pay(String checkout);

    /** Time goes on, and whoever is due by then is charged again or not any more. */
    protected abstract void advance(Duration by);

    protected abstract Instant now();

    @Test
    void paying_the_checkout_is_the_first_period() {
        var order = order(Renewal.MONTHLY);
        var start = now();
        var checkout = succeeded(payments().openCheckout(order));
        assertThat(succeeded(payments().openCheckout(order))).isEqualTo(checkout);
        assertThat(succeeded(payments().checkout(checkout.reference()))).isEqualTo(new CheckoutStatus.Open());
        pay(checkout.reference());
        var status = (CheckoutStatus.Subscribed) succeeded(payments().checkout(checkout.reference()));
        var period = status.period();
        assertThat(period.first()).isTrue();
        assertThat(period.amount()).isEqualTo(PRICE);
        assertThat(period.fee().isPositive()).isTrue();
        assertThat(period.from()).isEqualTo(start);
        assertThat(period.until()).isEqualTo(Renewal.MONTHLY.after(start, 1));
        assertThat(standing(period)).isEqualTo(new SubscriptionStatus(List.of(period), false, null));
    }

    @Test
    void a_checkout_that_nobody_pays_begins_nothing() {
        var checkout = succeeded(payments().openCheckout(order(Renewal.MONTHLY)));
        assertThat(succeeded(payments().expireCheckout(checkout.reference()))).isEqualTo(new CheckoutStatus.Expired());
        pay(checkout.reference());
        assertThat(succeeded(payments().checkout(checkout.reference()))).isEqualTo(new CheckoutStatus.Expired());
    }

    @Test
    void closing_a_paid_checkout_tells_what_it_began() {
        var checkout = succeeded(payments().openCheckout(order(Renewal.MONTHLY)));
        pay(checkout.reference());
        assertThat(succeeded(payments().expireCheckout(checkout.reference())))
                .isInstanceOf(CheckoutStatus.Subscribed.class);
    }

    @Test
    void every_period_that_begins_is_paid_once_and_follows_the_last() {
        var first = begun(Renewal.WEEKLY);
        advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(standing(first).paid()).hasSize(1);
        advance(Duration.ofSeconds(1));
        advance(Duration.ofDays(14));
        var paid = standing(first).paid().stream()
                .sorted(Comparator.comparing(PaidPeriod::from))
                .toList();
        assertThat(paid).hasSize(4).first().isEqualTo(first);
        for (int i = 1; i < paid.size(); i++) {
            assertThat(paid.get(i).first()).isFalse();
            assertThat(paid.get(i).from()).isEqualTo(paid.get(i - 1).until());
            assertThat(paid.get(i).amount()).isEqualTo(PRICE);
        }
        assertThat(paid.stream().map(PaidPeriod::invoice).distinct()).hasSize(4);
        assertThat(paid.stream().map(PaidPeriod::payment).distinct()).hasSize(4);
    }

    @Test
    void what_is_cancelled_ends_with_its_period_and_is_never_charged_again() {
        var first = begun(Renewal.MONTHLY);
        var order = new CancelOrder(subscription, first.subscription());
        assertThat(succeeded(payments().cancelSubscription(order)))
                .isEqualTo(new SubscriptionStatus(List.of(first), true, null));
        assertThat(succeeded(payments().cancelSubscription(order)).ending()).isTrue();
        advance(Duration.between(now(), first.until()).minusSeconds(1));
        assertThat(standing(first).endedAt()).isNull();
        advance(Duration.ofDays(60));
        var over = standing(first);
        assertThat(over.paid()).containsExactly(first);
        assertThat(over.endedAt()).isEqualTo(first.until());
        assertThat(succeeded(payments().cancelSubscription(order)).endedAt()).isEqualTo(first.until());
    }

    @Test
    void a_period_is_refunded_as_any_payment() {
        var first = begun(Renewal.WEEKLY);
        advance(Duration.ofDays(7));
        var second = standing(first).paid().stream()
                .filter(period -> !period.first())
                .findFirst()
                .orElseThrow();
        assertThat(refund(first, PRICE)).isInstanceOf(RemoteResult.Succeeded.class);
        assertThat(refund(second, PRICE.plus(Money.of(1, "EUR")))).isInstanceOf(Declined.class);
        assertThat(refund(second, Money.of(1, "EUR"))).isInstanceOf(RemoteResult.Succeeded.class);
    }

    @Test
    void of_an_unknown_subscription_nothing_is_told_or_ended() {
        assertThat(payments().subscription("sub_unknown")).isInstanceOf(Declined.class);
        assertThat(payments().cancelSubscription(new CancelOrder(subscription, "sub_unknown")))
                .isInstanceOf(Declined.class);
    }

    protected final CheckoutOrder order(Renewal every) {
        return new CheckoutOrder(
                new ChargeId(UUID.randomUUID()),
                PRICE,
                "4 x Maths",
                "ada@example.org",
                new ReturnPages("https://shop.test/thanks", "https://shop.test/cart"),
                false,
                now().plus(Duration.ofMinutes(31)),
                new Renewing(subscription, every));
    }

    protected final PaidPeriod begun(Renewal every) {
        var checkout = succeeded(payments().openCheckout(order(every)));
        pay(checkout.reference());
        return ((CheckoutStatus.Subscribed) succeeded(payments().checkout(checkout.reference()))).period();
    }

    protected final SubscriptionStatus standing(PaidPeriod period) {
        return succeeded(payments().subscription(period.subscription()));
    }

    private RemoteResult<String> refund(PaidPeriod period, Money amount) {
        return payments()
                .refund(new RefundOrder(
                        new RefundId(UUID.randomUUID()),
                        1,
                        PaidPeriod.chargeOf(period.invoice()),
                        period.payment(),
                        amount));
    }

    private static <T> T succeeded(RemoteResult<T> result) {
        return CardPaymentsContract.succeeded(result);
    }
}
