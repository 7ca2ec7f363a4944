package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.ReversalOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.application.payment.port.CardPaymentsContract;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Checkout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StripePaymentsTest extends CardPaymentsContract {

    private final StripeBench bench = new StripeBench();

    @BeforeEach
    void fund() {
        bench.server.topUp("eur", 100_000);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected CardPayments payments() {
        return bench.payments;
    }

    @Override
    protected void pay(String checkout) {
        bench.server.pay(checkout);
    }

    @Override
    protected void advance(Duration by) {
        bench.advance(by);
    }

    @Override
    protected Instant now() {
        return bench.now();
    }

    @Override
    protected AccountId payee() {
        var payee = new AccountId(UUID.randomUUID());
        bench.server.connect("acct_" + payee.value());
        bench.accounts.keep("stripe", payee, "acct_" + payee.value());
        return payee;
    }

    @Test
    void the_fee_is_what_the_balance_transaction_says() {
        assertThat(paid(eur(5000)).fee()).isEqualTo(eur(100));
    }

    @Test
    void yen_are_counted_whole_and_dinars_in_thousandths() {
        for (var amount : List.of(Money.of(5000, "JPY"), Money.of(5120, "KWD"), Money.of(7, "ISK"))) {
            assertThat(paid(amount).amount()).isEqualTo(amount);
        }
    }

    @Test
    void an_amount_that_stripe_does_not_take_is_declined_without_asking() {
        assertThat(payments().openCheckout(order(Money.of(5124, "KWD"), false))).isInstanceOf(Declined.class);
        assertThat(bench.server.seen()).isEmpty();
    }

    @Test
    void a_payer_without_an_address_can_pay() {
        var known = order(eur(5000), false);
        var unknown = new CheckoutOrder(
                known.charge(),
                known.amount(),
                known.description(),
                null,
                known.pages(),
                false,
                known.expiresAt(),
                null);

        assertThat(payments().openCheckout(unknown)).isInstanceOf(Succeeded.class);
    }

    @Test
    void an_order_that_comes_late_still_has_half_an_hour_to_be_paid() {
        var order = order(eur(5000), false);
        advance(Duration.ofSeconds(1));

        var late = open(order);
        advance(Duration.ofMinutes(30));

        assertThat(status(late)).isEqualTo(new CheckoutStatus.Open());
        advance(Duration.ofSeconds(30));
        assertThat(status(late)).isEqualTo(new CheckoutStatus.Expired());
    }

    @Test
    void a_late_order_finds_its_checkout_among_many() {
        var order = order(eur(5000), false);
        var checkout = open(order);
        for (int i = 0; i < 120; i++) {
            open(order(eur(5000), false));
        }
        advance(Duration.ofMinutes(2));

        assertThat(open(order)).isEqualTo(checkout);
    }

    @Test
    void a_refund_is_found_again_after_stripe_has_forgotten_its_key() {
        var payment = paid(eur(5000)).payment();
        var order = new RefundOrder(
                new RefundId(UUID.randomUUID()), 1, order(eur(1), false).charge(), payment, eur(2000));

        var refund = succeeded(payments().refund(order));
        advance(Duration.ofDays(2));

        assertThat(succeeded(payments().refund(order))).isEqualTo(refund);
        assertThat(bench.server.count("refund")).isEqualTo(1);
    }

    @Test
    void a_transfer_is_found_again_after_stripe_has_forgotten_its_key() {
        var order = new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee(), eur(2000));

        var transfer = succeeded(payments().transfer(order));
        advance(Duration.ofDays(2));

        assertThat(succeeded(payments().transfer(order))).isEqualTo(transfer);
        assertThat(bench.server.balance("eur")).isEqualTo(98_000);
    }

    @Test
    void a_reversal_is_found_again_after_stripe_has_forgotten_its_key() {
        var transfer = succeeded(
                payments().transfer(new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee(), eur(2000))));
        var order = new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, eur(2000));

        var reversal = succeeded(payments().reverse(order));
        advance(Duration.ofDays(2));

        assertThat(succeeded(payments().reverse(order))).isEqualTo(reversal);
        assertThat(bench.server.balance("eur")).isEqualTo(100_000);
    }

    @Test
    void what_a_payee_has_sent_to_a_bank_does_not_come_back() {
        var payee = payee();
        var transfer =
                succeeded(payments().transfer(new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee, eur(2000))));
        bench.server.empty("acct_" + payee.value());

        assertThat(payments().reverse(new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, eur(2000))))
                .isInstanceOf(Declined.class);
    }

    @Test
    void nobody_is_paid_out_without_an_account() {
        var order = new TransferOrder(new PayoutId(UUID.randomUUID()), 1, new AccountId(UUID.randomUUID()), eur(2000));

        assertThat(payments().transfer(order)).isInstanceOf(Declined.class);
    }

    @Test
    void no_more_is_paid_out_than_there_is() {
        var order = new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee(), eur(100_001));

        assertThat(payments().transfer(order)).isInstanceOf(Declined.class);
    }

    @Test
    void a_checkout_whose_time_is_over_is_closed_already() {
        Checkout checkout = open(order(eur(5000), false));
        advance(Duration.ofMinutes(30));

        assertThat(succeeded(payments().expireCheckout(checkout.reference()))).isEqualTo(new CheckoutStatus.Expired());
    }
}
