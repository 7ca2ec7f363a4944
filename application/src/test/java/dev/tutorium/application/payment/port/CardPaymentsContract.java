package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.PaymentOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.ReversalOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.ReturnPages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every payment provider does. */
public abstract class CardPaymentsContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static final Duration LIFE = Duration.ofMinutes(30);

    protected abstract CardPayments payments();

    /** The payer pays on the hosted page. */
    protected abstract void pay(String checkout);

    /** Time goes on. */
    protected abstract void advance(Duration by);

    @Test
    void a_new_checkout_is_open() {
        var checkout = open(order(eur(5000), false));

        assertThat(status(checkout)).isEqualTo(new CheckoutStatus.Open());
        assertThat(checkout.url()).contains(checkout.reference());
    }

    @Test
    void opening_the_same_charge_again_is_the_same_checkout() {
        var order = order(eur(5000), false);

        assertThat(open(order)).isEqualTo(open(order));
    }

    @Test
    void the_same_charge_with_another_amount_is_declined() {
        var order = order(eur(5000), false);
        open(order);

        var other = new CheckoutOrder(
                order.charge(),
                eur(1),
                order.description(),
                order.payerEmail(),
                order.pages(),
                false,
                order.expiresAt(),
                null);

        assertThat(payments().openCheckout(other)).isInstanceOf(Declined.class);
    }

    @Test
    void a_paid_checkout_tells_its_payment() {
        var paid = paid(eur(5000));

        assertThat(paid.amount()).isEqualTo(eur(5000));
        assertThat(paid.payment()).isNotBlank();
        assertThat(paid.fee().isNegative()).isFalse();
    }

    @Test
    void a_checkout_is_over_when_its_time_is() {
        var checkout = open(order(eur(5000), false));

        advance(LIFE.minusSeconds(1));
        assertThat(status(checkout)).isEqualTo(new CheckoutStatus.Open());
        advance(Duration.ofSeconds(1));
        assertThat(status(checkout)).isEqualTo(new CheckoutStatus.Expired());
        pay(checkout.reference());
        assertThat(status(checkout)).isEqualTo(new CheckoutStatus.Expired());
    }

    @Test
    void a_closed_checkout_cannot_be_paid() {
        var checkout = open(order(eur(5000), false));

        assertThat(succeeded(payments().expireCheckout(checkout.reference()))).isEqualTo(new CheckoutStatus.Expired());
        pay(checkout.reference());

        assertThat(status(checkout)).isEqualTo(new CheckoutStatus.Expired());
    }

    @Test
    void closing_a_paid_checkout_tells_that_it_is_paid() {
        var checkout = open(order(eur(5000), false));
        pay(checkout.reference());

        assertThat(succeeded(payments().expireCheckout(checkout.reference()))).isInstanceOf(CheckoutStatus.Paid.class);
    }

    @Test
    void an_unknown_checkout_is_declined() {
        assertThat(payments().checkout("cs_unknown")).isInstanceOf(Declined.class);
        assertThat(payments().expireCheckout("cs_unknown")).isInstanceOf(Declined.class);
    }

    @Test
    void with_manual_capture_the_money_waits_for_its_capture() {
        var order = order(eur(5000), true);
        var checkout = open(order);
        pay(checkout.reference());
        var authorised = (CheckoutStatus.Authorised) status(checkout);
        var capture = new PaymentOrder(order.charge(), authorised.payment(), eur(5000));

        var fee = succeeded(payments().capture(capture));

        assertThat(status(checkout)).isEqualTo(new CheckoutStatus.Paid(authorised.payment(), eur(5000), fee));
        assertThat(succeeded(payments().capture(capture))).isEqualTo(fee);
    }

    @Test
    void an_authorisation_let_go_cannot_be_captured() {
        var order = order(eur(5000), true);
        var checkout = open(order);
        pay(checkout.reference());
        var payment = ((CheckoutStatus.Authorised) status(checkout)).payment();
        var toPayment = new PaymentOrder(order.charge(), payment, eur(5000));

        succeeded(payments().voidAuthorisation(toPayment));
        succeeded(payments().voidAuthorisation(toPayment));

        assertThat(payments().capture(toPayment)).isInstanceOf(Declined.class);
    }

    @Test
    void refunds_go_up_to_what_was_paid() {
        var payment = paid(eur(5000)).payment();

        assertThat(refund(1, payment, eur(3000))).isInstanceOf(Succeeded.class);
        assertThat(refund(2, payment, eur(2001))).isInstanceOf(Declined.class);
        assertThat(refund(3, payment, eur(2000))).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_repeated_refund_is_one_refund() {
        var payment = paid(eur(5000)).payment();

        assertThat(refund(1, payment, eur(3000))).isEqualTo(refund(1, payment, eur(3000)));
        assertThat(refund(2, payment, eur(2000))).isInstanceOf(Succeeded.class);
    }

    @Test
    void what_was_declined_once_stays_declined() {
        var payment = paid(eur(5000)).payment();

        assertThat(refund(1, payment, eur(5001))).isEqualTo(refund(1, payment, eur(5001)));
    }

    @Test
    void an_authorisation_cannot_be_refunded() {
        var checkout = open(order(eur(5000), true));
        pay(checkout.reference());
        var payment = ((CheckoutStatus.Authorised) status(checkout)).payment();

        assertThat(refund(1, payment, eur(5000))).isInstanceOf(Declined.class);
    }

    @Test
    void a_repeated_transfer_is_one_transfer_and_another_attempt_is_another() {
        var payout = new PayoutId(UUID.randomUUID());
        var payee = payee();
        var first = new TransferOrder(payout, 1, payee, eur(3500));

        var reference = succeeded(payments().transfer(first));

        assertThat(succeeded(payments().transfer(first))).isEqualTo(reference);
        assertThat(succeeded(payments().transfer(new TransferOrder(payout, 2, payee, eur(3500)))))
                .isNotEqualTo(reference);
    }

    @Test
    void a_transfer_is_taken_back_in_parts_up_to_what_it_was() {
        var transfer = succeeded(
                payments().transfer(new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee(), eur(3500))));
        var first = new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, eur(3000));

        var reference = succeeded(payments().reverse(first));

        assertThat(succeeded(payments().reverse(first))).isEqualTo(reference);
        assertThat(payments().reverse(new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, eur(501))))
                .isInstanceOf(Declined.class);
        assertThat(succeeded(
                        payments().reverse(new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, eur(500)))))
                .isNotEqualTo(reference);
    }

    @Test
    void a_transfer_that_was_never_made_is_not_taken_back() {
        assertThat(payments().reverse(new ReversalOrder(new ReversalId(UUID.randomUUID()), "tr_unknown", eur(1))))
                .isInstanceOf(Declined.class);
    }

    protected static Money eur(long cents) {
        return Money.of(cents, "EUR");
    }

    protected CheckoutOrder order(Money amount, boolean manualCapture) {
        var pages = new ReturnPages("https://shop.test/thanks", "https://shop.test/cart");
        var charge = new ChargeId(UUID.randomUUID());
        return new CheckoutOrder(
                charge, amount, "Maths & more", "ada@example.org", pages, manualCapture, now().plus(LIFE), null);
    }

    /** Someone who can be paid out. */
    protected AccountId payee() {
        return new AccountId(UUID.randomUUID());
    }

    /** The provider's clock, which {@link #advance} moves. */
    protected abstract Instant now();

    protected final Checkout open(CheckoutOrder order) {
        return succeeded(payments().openCheckout(order));
    }

    protected final CheckoutStatus status(Checkout checkout) {
        return succeeded(payments().checkout(checkout.reference()));
    }

    protected final CheckoutStatus.Paid paid(Money amount) {
        var checkout = open(order(amount, false));
        pay(checkout.reference());
        return (CheckoutStatus.Paid) status(checkout);
    }

    protected static <T> T succeeded(RemoteResult<T> result) {
        return switch (result) {
            case Succeeded<T>(var value) -> value;
            case Declined<T>(var reason) -> throw new AssertionError(reason);
            case RemoteResult.Unknown<T>(var reason) -> throw new AssertionError(reason);
        };
    }

    private RemoteResult<String> refund(long number, String payment, Money amount) {
        var refund = new RefundId(UUID.nameUUIDFromBytes((payment + number).getBytes(StandardCharsets.UTF_8)));
        return payments().refund(new RefundOrder(refund, 1, new ChargeId(new UUID(1, 1)), payment, amount));
    }
}
