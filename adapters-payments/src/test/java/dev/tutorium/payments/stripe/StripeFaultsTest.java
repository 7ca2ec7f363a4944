package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import dev.tutorium.application.kernel.CallMeters.Breaker;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Checkout;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong between us and Stripe ends as Unknown, and in the right state once it is asked again. */
final class StripeFaultsTest {

    private static final int ALWAYS = 1_000;

    private final StripeBench bench = new StripeBench();
    private final CheckoutOrder order = bench.order(Money.of(5000, "EUR"));

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(names = "TOO_MANY_NOW", mode = EnumSource.Mode.EXCLUDE)
    void a_checkout_that_was_not_answered_is_unknown_and_opened_once_when_asked_again(Fault fault) {
        bench.server.fail(fault, "POST", ALWAYS);
        assertThat(bench.payments.openCheckout(order)).isInstanceOf(Unknown.class);
        bench.server.heal();
        bench.advance(Duration.ofMinutes(2));

        var checkout = opened();

        assertThat(opened()).isEqualTo(checkout);
        assertThat(bench.server.count("checkout.session")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "TOO_MANY", "BROKEN", "GARBLED", "SLOW"})
    void a_refund_that_was_not_answered_is_unknown_and_made_once_when_asked_again(Fault fault) {
        var refund = refundOfPaid();
        bench.server.fail(fault, "POST", ALWAYS);
        assertThat(bench.payments.refund(refund)).isInstanceOf(Unknown.class);
        bench.server.heal();

        assertThat(bench.payments.refund(refund)).isInstanceOf(Succeeded.class);
        assertThat(bench.server.count("refund")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER_LOST", "BROKEN_AFTERWARDS"})
    void a_refund_that_was_made_without_an_answer_is_found_at_once(Fault fault) {
        var refund = refundOfPaid();
        bench.server.fail(fault, "POST", ALWAYS);

        assertThat(bench.payments.refund(refund)).isInstanceOf(Succeeded.class);
        assertThat(bench.server.count("refund")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "ANSWER_LOST", "TOO_MANY_NOW", "BROKEN"})
    void what_fails_once_and_quickly_is_asked_again_at_once(Fault fault) {
        bench.server.fail(fault, "POST", 1);

        assertThat(bench.payments.openCheckout(order)).isInstanceOf(Succeeded.class);
        assertThat(bench.server.count("checkout.session")).isEqualTo(1);
    }

    @Test
    void what_is_asked_again_is_told_to_whoever_runs_the_platform() {
        bench.server.fail(Fault.BROKEN, "POST", 1);
        opened();

        assertThat(bench.meters.count("stripe FAILED")).isEqualTo(1);
        assertThat(bench.meters.count("stripe retried")).isEqualTo(1);
        assertThat(bench.meters.count("stripe ANSWERED")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "SLOW"})
    void what_takes_long_is_not_asked_again_while_someone_waits(Fault fault) {
        bench.server.fail(fault, "POST", 1);

        assertThat(bench.payments.openCheckout(order)).isInstanceOf(Unknown.class);
        assertThat(bench.server.seen()).hasSize(1);
    }

    @Test
    void a_state_that_cannot_be_asked_is_unknown() {
        var checkout = opened();
        bench.server.fail(Fault.BROKEN, "GET", ALWAYS);

        assertThat(bench.payments.checkout(checkout.reference())).isInstanceOf(Unknown.class);
        bench.server.heal();
        assertThat(bench.payments.checkout(checkout.reference())).isEqualTo(new Succeeded<>(new CheckoutStatus.Open()));
    }

    @Test
    void an_answer_that_cannot_be_understood_is_unknown() {
        var calls = new StripeCalls(bench.settings, bench.meters);

        assertThat(calls.ask(_ -> {
                    throw new IllegalStateException("no such status");
                }))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_list_that_breaks_off_is_unknown() {
        var calls = new StripeCalls(bench.settings, bench.meters);

        assertThat(calls.ask(_ -> {
                    throw new IllegalStateException(new ApiConnectionException("the second page"));
                }))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_server_that_is_away_is_unknown() {
        bench.server.close();

        assertThat(bench.payments.openCheckout(order)).isInstanceOf(Unknown.class);
    }

    @Test
    void a_key_that_stripe_does_not_accept_says_nothing_about_the_order() {
        var answer = bench.payments(bench.settings("sk_test_wrong", 1)).openCheckout(order);

        assertThat(answer).isInstanceOf(Unknown.class);
        assertThat(answer.toString()).doesNotContain("sk_test_wrong");
    }

    @Test
    void while_stripe_keeps_failing_it_is_not_asked() {
        bench.server.fail(Fault.TOO_MANY, "POST", ALWAYS);
        for (int i = 0; i < 10; i++) {
            bench.payments.openCheckout(order);
        }

        assertThat(bench.payments.openCheckout(order)).isInstanceOf(Unknown.class);
        assertThat(bench.server.seen()).hasSize(10);
        assertThat(bench.meters.breaker("stripe")).isEqualTo(Breaker.OPEN);
        assertThat(bench.meters.count("stripe FAILED")).isEqualTo(10);
        assertThat(bench.meters.count("stripe BREAKER")).isEqualTo(1);
    }

    @Test
    void more_at_once_than_agreed_are_turned_away() {
        assertThat(bench.payments(bench.settings(StripeServer.API_KEY, 0)).openCheckout(order))
                .isInstanceOf(Unknown.class);
        assertThat(bench.server.seen()).isEmpty();
        assertThat(bench.meters.count("stripe BUSY")).isEqualTo(1);
    }

    @Test
    void settings_do_not_tell_their_secrets() {
        assertThat(bench.settings.toString()).doesNotContain(StripeServer.API_KEY, StripeBench.SECRET);
    }

    private RefundOrder refundOfPaid() {
        var checkout = opened();
        bench.server.pay(checkout.reference());
        var status = bench.payments.checkout(checkout.reference());
        if (status instanceof Succeeded<CheckoutStatus>(CheckoutStatus.Paid paid)) {
            return new RefundOrder(new RefundId(UUID.randomUUID()), 1, order.charge(), paid.payment(), paid.amount());
        }
        throw new AssertionError(status);
    }

    private Checkout opened() {
        RemoteResult<Checkout> result = bench.payments.openCheckout(order);
        if (result instanceof Succeeded<Checkout>(var checkout)) {
            return checkout;
        }
        throw new AssertionError(result);
    }
}
