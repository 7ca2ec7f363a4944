package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.ReversalOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.ReturnPages;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every provider tells of what it has, whatever it had before. */
public abstract class ProviderBalancesContract {

    private static final Currency EUR = Currency.getInstance("EUR");

    protected abstract ProviderBalances balances();

    protected abstract CardPayments payments();

    /** The payer pays on the hosted page. */
    protected abstract void pay(String checkout);

    /** The payer's bank asks all of it back. Answers the fee. */
    protected abstract Money dispute(String checkout);

    /** Someone who can be paid out. */
    protected abstract AccountId payee();

    protected abstract Instant now();

    @Test
    void a_payment_is_held_less_the_fee() {
        var before = held();

        var paid = paid();

        assertThat(held()).isEqualTo(before.plus(paid.amount()).minus(paid.fee()));
    }

    @Test
    void what_goes_back_and_what_is_paid_out_is_held_no_more() {
        var paid = paid();
        var before = held();

        succeeded(payments()
                .refund(new RefundOrder(new RefundId(UUID.randomUUID()), 1, charge(), paid.payment(), eur(3000))));
        succeeded(payments().transfer(new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee(), eur(1000))));

        assertThat(held()).isEqualTo(before.minus(eur(4000)));
    }

    @Test
    void what_is_taken_back_of_a_transfer_is_held_again() {
        paid();
        var transfer = succeeded(
                payments().transfer(new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee(), eur(1000))));
        var before = held();

        succeeded(payments().reverse(new ReversalOrder(new ReversalId(UUID.randomUUID()), transfer, eur(400))));

        assertThat(held()).isEqualTo(before.plus(eur(400)));
    }

    @Test
    void what_a_bank_disputes_is_not_held_and_its_fee_neither() {
        var checkout = checkout();
        pay(checkout);
        var before = held();

        var fee = dispute(checkout);

        assertThat(held()).isEqualTo(before.minus(eur(5000)).minus(fee));
    }

    private Money held() {
        return succeeded(balances().held()).stream()
                .map(each -> each.held().plus(each.banked()))
                .filter(money -> money.currency().equals(EUR))
                .reduce(Money.zero(EUR), Money::plus);
    }

    private CheckoutStatus.Paid paid() {
        var checkout = checkout();
        pay(checkout);
        return (CheckoutStatus.Paid) succeeded(payments().checkout(checkout));
    }

    private String checkout() {
        var pages = new ReturnPages("https://shop.test/thanks", "https://shop.test/cart");
        var order = new CheckoutOrder(
                charge(), eur(5000), "Maths", null, pages, false, now().plus(Duration.ofMinutes(31)), null);
        return succeeded(payments().openCheckout(order)).reference();
    }

    private static ChargeId charge() {
        return new ChargeId(UUID.randomUUID());
    }

    protected static Money eur(long cents) {
        return Money.of(cents, EUR);
    }

    private static <T> T succeeded(RemoteResult<T> result) {
        if (result instanceof Succeeded<T>(var value)) {
            return value;
        }
        throw new AssertionError(result);
    }
}
