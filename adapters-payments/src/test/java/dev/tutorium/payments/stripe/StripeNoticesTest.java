package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.StripeBench.NEXT_SECRET;
import static dev.tutorium.payments.stripe.StripeBench.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.CardPayments.RefundOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Checkout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StripeNoticesTest {

    private static final Money PRICE = Money.of(5000, "EUR");

    private final StripeBench bench = new StripeBench();
    private final CheckoutOrder order = bench.order(PRICE);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_stripe_signed_is_genuine() {
        assertThat(verified(event("payment_link.created"), SECRET)).isEqualTo(Outcome.accepted("evt_1"));
    }

    @Test
    void while_one_secret_replaces_another_either_is_right() {
        var body = event("payment_link.created");

        assertThat(verified(body, NEXT_SECRET).isAccepted()).isTrue();
        assertThat(verified(body, "whsec_old", SECRET).isAccepted()).isTrue();
        assertThat(verified(body, "whsec_old").isAccepted()).isFalse();
    }

    @Test
    void a_single_other_byte_is_not_genuine() {
        var body = event("payment_link.created");
        var signature = WebhookSignature.of(body, bench.now(), SECRET);
        body[body.length - 2] ^= 1;

        assertThat(isGenuine(body, signature)).isFalse();
    }

    @Test
    void five_minutes_are_tolerated_either_way_and_no_second_more() {
        var body = event("payment_link.created");
        for (int way : List.of(1, -1)) {
            var near = WebhookSignature.of(body, bench.now().plusSeconds(way * 300L), SECRET);
            var far = WebhookSignature.of(body, bench.now().plusSeconds(way * 301L), SECRET);

            assertThat(isGenuine(body, near)).isTrue();
            assertThat(isGenuine(body, far)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=",
                "v1=00",
                "t=1772445600",
                "t=x,v1=00",
                "t=99999999999999999999,v1=00",
                "t=1772445600,v0=00"
            })
    void what_is_no_signature_is_not_genuine(String signature) {
        assertThat(isGenuine(event("payment_link.created"), signature)).isFalse();
        assertThat(bench.notices.verify(event("payment_link.created"), Map.of()).isAccepted())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"id\": 1}",
                "{\"id\": \"evt_1\", \"type\": \"x\", \"created\": 1, \"data\": {}}",
                "\u0000"
            })
    void what_is_signed_but_no_event_is_refused(String body) {
        assertThat(verified(body.getBytes(StandardCharsets.UTF_8), SECRET).isAccepted())
                .isFalse();
    }

    @Test
    void every_event_of_a_payment_tells_that_it_is_paid_and_what_stripe_keeps() {
        var checkout = opened(order);
        bench.server.pay(checkout.reference());
        var told = bench.server.events().stream()
                .map(bench.notices::read)
                .map(StripeNoticesTest::succeeded)
                .toList();

        assertThat(told.get(0)).isInstanceOf(PaymentNotice.Other.class);
        assertThat(told.subList(1, 3)).hasSize(2).allSatisfy(notice -> {
            var changed = (PaymentNotice.CheckoutChanged) notice;
            assertThat(changed.charge()).isEqualTo(order.charge());
            assertThat(changed.checkout()).isEqualTo(checkout.reference());
            assertThat(changed.status())
                    .isInstanceOfSatisfying(
                            CheckoutStatus.Paid.class,
                            paid -> assertThat(paid.fee()).isEqualTo(Money.of(100, "EUR")));
        });
    }

    @Test
    void an_old_event_tells_how_the_checkout_stands_today() {
        var checkout = opened(order);
        var expired = event(
                "checkout.session.expired",
                checkout.reference(),
                "charge",
                order.charge().value());
        bench.server.pay(checkout.reference());

        assertThat(((PaymentNotice.CheckoutChanged) succeeded(bench.notices.read(expired))).status())
                .isInstanceOf(CheckoutStatus.Paid.class);
    }

    @Test
    void a_checkout_that_cannot_be_asked_about_leaves_the_event_unread() {
        var checkout = opened(order);
        bench.server.pay(checkout.reference());
        bench.server.fail(Fault.TOO_MANY, "GET", 1);

        assertThat(bench.notices.read(bench.server.events().getLast())).isInstanceOf(Unknown.class);
    }

    @Test
    void a_refund_and_a_transfer_are_told_by_our_ids() {
        var checkout = opened(order);
        bench.server.pay(checkout.reference());
        var payment = ((CheckoutStatus.Paid) succeeded(bench.payments.checkout(checkout.reference()))).payment();
        var refund =
                new RefundOrder(new RefundId(UUID.randomUUID()), 1, order.charge(), payment, Money.of(2000, "EUR"));
        var reference = succeeded(bench.payments.refund(refund));
        assertThat(last())
                .isEqualTo(new PaymentNotice.RefundDone(last().eventId(), bench.now(), refund.refund(), reference));

        var payee = new AccountId(UUID.randomUUID());
        bench.server.connect("acct_1");
        bench.accounts.keep("stripe", payee, "acct_1");
        var transfer = new TransferOrder(new PayoutId(UUID.randomUUID()), 1, payee, Money.of(1000, "EUR"));
        var sent = succeeded(bench.payments.transfer(transfer));
        assertThat(last())
                .isEqualTo(new PaymentNotice.TransferDone(last().eventId(), bench.now(), transfer.payout(), sent));
    }

    @Test
    void a_refund_that_failed_after_all_is_told_so_by_every_event_of_it() {
        var checkout = opened(order);
        bench.server.pay(checkout.reference());
        var payment = ((CheckoutStatus.Paid) succeeded(bench.payments.checkout(checkout.reference()))).payment();
        var refund =
                new RefundOrder(new RefundId(UUID.randomUUID()), 1, order.charge(), payment, Money.of(2000, "EUR"));
        var reference = succeeded(bench.payments.refund(refund));
        var before = bench.server.events().size();
        bench.server.sendBack(reference);

        assertThat(bench.server.events().subList(before - 1, before + 2))
                .hasSize(3)
                .allSatisfy(event -> assertThat(succeeded(bench.notices.read(event)))
                        .isInstanceOfSatisfying(PaymentNotice.RefundReturned.class, notice -> {
                            assertThat(notice.refund()).isEqualTo(refund.refund());
                            assertThat(notice.reference()).isEqualTo(reference);
                            assertThat(notice.reason()).isEqualTo("expired_or_canceled_card");
                        }));
    }

    @Test
    void a_refund_at_the_dashboard_is_told_by_its_own_event_and_by_that_of_its_charge() {
        var checkout = opened(order);
        bench.server.pay(checkout.reference());
        var reference = bench.server.refund(checkout.reference(), 2000);
        var events = bench.server.events();

        assertThat(last())
                .isEqualTo(new PaymentNotice.RefundMade(
                        last().eventId(), bench.now(), order.charge(), reference, Money.of(2000, "EUR"), null));
        assertThat(succeeded(bench.notices.read(events.get(events.size() - 2))))
                .isInstanceOfSatisfying(
                        PaymentNotice.Several.class,
                        several -> assertThat(several.notices())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        PaymentNotice.RefundMade.class,
                                        made -> assertThat(made.reference()).isEqualTo(reference)));
        bench.server.sendBack(reference);
        assertThat(((PaymentNotice.RefundMade) last()).failure()).isEqualTo("expired_or_canceled_card");
    }

    @Test
    void a_payees_account_is_told_as_it_stands_today_also_when_its_bank_sent_a_payout_back() {
        bench.server.connect("acct_7");
        var ready = new PayoutOnboarding.Readiness(true, List.of());
        assertThat(last()).isEqualTo(new PaymentNotice.AccountChanged(last().eventId(), bench.now(), "acct_7", ready));
        var failed = new String(event("payout.failed"), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"account\": \"acct_7\", ");
        assertThat(succeeded(bench.notices.read(failed.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new PaymentNotice.AccountChanged("evt_1", bench.now(), "acct_7", ready));
    }

    @Test
    void a_refund_that_cannot_be_asked_about_leaves_the_event_unread() {
        var checkout = opened(order);
        bench.server.pay(checkout.reference());
        bench.server.refund(checkout.reference(), 2000);
        bench.server.fail(Fault.TOO_MANY, "GET", 1);

        assertThat(bench.notices.read(bench.server.events().getLast())).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment_intent.payment_failed",
                "payout.paid",
                "payout.failed",
                "account.updated",
                "charge.dispute.created",
                "refund.updated",
                "transfer.created",
                "checkout.session.completed",
                "payment_intent.succeeded",
                "something.new"
            })
    void what_is_not_of_our_making_or_of_no_meaning_is_done_with(String type) {
        assertThat(succeeded(bench.notices.read(event(type))))
                .isEqualTo(new PaymentNotice.Other("evt_1", bench.now(), type));
    }

    private PaymentNotice last() {
        return succeeded(bench.notices.read(bench.server.events().getLast()));
    }

    private Outcome<String, ?> verified(byte[] body, String... secrets) {
        return bench.notices.verify(body, Map.of("stripe-signature", WebhookSignature.of(body, bench.now(), secrets)));
    }

    private boolean isGenuine(byte[] body, String signature) {
        return bench.notices.verify(body, Map.of("stripe-signature", signature)).isAccepted();
    }

    private byte[] event(String type) {
        return event(type, "obj_1", "shop", UUID.randomUUID());
    }

    private byte[] event(String type, String id, String name, UUID ours) {
        return """
                {"id": "evt_1", "type": "%s", "created": %d, "api_version": "2020-08-27",
                 "data": {"object": {"id": "%s", "status": "succeeded", "metadata": {"%s": "%s"}}}}""".formatted(type, bench.now().getEpochSecond(), id, name, ours).getBytes(StandardCharsets.UTF_8);
    }

    private Checkout opened(CheckoutOrder of) {
        return succeeded(bench.payments.openCheckout(of));
    }

    private static <T> T succeeded(RemoteResult<T> result) {
        if (result instanceof Succeeded<T>(var value)) {
            return value;
        }
        throw new AssertionError(result);
    }
}
