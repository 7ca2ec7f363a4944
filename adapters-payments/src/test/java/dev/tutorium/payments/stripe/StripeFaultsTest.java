package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.ApiConnectionException;
import dev.tutorium.application.kernel.CallMeters.Breaker;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong between us and Stripe ends as Unknown, and in the right state once it is asked again. */
final class StripeFaultsTest {

    private static final int ALWAYS = 1_000;

    private final StripeBench bench = new StripeBench();
    private final CheckoutOrder order = bench.order(Money.of(5000, "EUR"));

    @AfterEach
    void close() {
        bench.close();
    }

    /** What was done without an answer is seen at once where the write looks first. */
    @ParameterizedTest
    @MethodSource("everyWriteWithEveryFault")
    void a_write_that_goes_wrong_is_unknown_and_done_once_when_asked_again(StripeWrite write, Fault fault) {
        var ask = write.order(bench);
        bench.server.fail(fault, "POST", ALWAYS);
        var isSeen = write.looksFirst
                && Set.of(Fault.ANSWER_LOST, Fault.BROKEN_AFTERWARDS).contains(fault);
        assertThat(ask.get()).isInstanceOf(isSeen ? Succeeded.class : Unknown.class);
        bench.server.heal();
        bench.advance(Duration.ofMinutes(2));

        assertThat(ask.get()).isInstanceOf(Succeeded.class);
        assertThat(ask.get()).isInstanceOf(Succeeded.class);
        assertThat(write.effects(bench)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyWriteThatLooksFirstWithEveryFault")
    void a_write_that_went_wrong_is_done_once_after_stripe_has_forgotten_its_key(StripeWrite write, Fault fault) {
        var ask = write.order(bench);
        bench.server.fail(fault, "POST", ALWAYS);
        assertThat(ask.get()).isInstanceOfAny(Succeeded.class, Unknown.class);
        bench.server.heal();
        bench.advance(Duration.ofDays(2));

        assertThat(ask.get()).isInstanceOf(Succeeded.class);
        assertThat(write.effects(bench)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyWriteThatLooksFirstWithEveryFault")
    void what_cannot_be_looked_for_is_unknown_and_not_written(StripeWrite write, Fault fault) {
        var ask = write.order(bench);
        var before = write.effects(bench);
        bench.server.fail(fault, "GET", ALWAYS);
        assertThat(ask.get()).isInstanceOf(Unknown.class);
        assertThat(write.effects(bench)).isEqualTo(before);
        bench.server.heal();

        assertThat(ask.get()).isInstanceOf(Succeeded.class);
        assertThat(write.effects(bench)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_stripe_refuses_is_declined_and_nothing_is_done(StripeWrite write) {
        var ask = write.order(bench);
        var before = write.effects(bench);
        bench.server.fail(Fault.REFUSED, "POST", 1);

        assertThat(ask.get())
                .isInstanceOf(write == StripeWrite.EXPIRY ? Succeeded.class : Declined.class)
                .isNotEqualTo(new Succeeded<>(new CheckoutStatus.Expired()));
        assertThat(write.effects(bench)).isEqualTo(before);
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

    static Stream<Arguments> everyWriteWithEveryFault() {
        return Arrays.stream(StripeWrite.values())
                .flatMap(write -> Arrays.stream(Fault.values())
                        .filter(fault -> fault != Fault.REFUSED)
                        .map(fault -> Arguments.of(write, fault)));
    }

    static Stream<Arguments> everyWriteThatLooksFirstWithEveryFault() {
        return everyWriteWithEveryFault().filter(row -> ((StripeWrite) row.get()[0]).looksFirst);
    }

    private Checkout opened() {
        RemoteResult<Checkout> result = bench.payments.openCheckout(order);
        if (result instanceof Succeeded<Checkout>(var checkout)) {
            return checkout;
        }
        throw new AssertionError(result);
    }
}
