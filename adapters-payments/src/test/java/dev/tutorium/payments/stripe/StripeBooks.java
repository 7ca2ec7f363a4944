package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.ApiObjects.text;
import static dev.tutorium.payments.stripe.ApiObjects.whole;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state of an account at Stripe and what the API does to it; whatever happens is also an event. */
final class StripeBooks {

    private static final Set<String> WITH_THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final int FEE_BASIS_POINTS = 150;
    private static final int FEE_FIXED = 25;

    private final ApiObjects objects = new ApiObjects();
    private final StripeConnect connect = new StripeConnect(this);
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final StripeBilling billing = new StripeBilling(this);
    private final StripeFunds funds = new StripeFunds(this);
    private final StripeDashboard dashboard = new StripeDashboard(this);
    private final String pages;
    private final InstantSource clock;

    /** @param pages where hosted pages are */
    StripeBooks(String pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    ApiObjects objects() {
        return objects;
    }

    /** What happened so far, oldest first. */
    List<Map<String, Object>> events() {
        return List.copyOf(events);
    }

    StripeFunds funds() {
        return funds;
    }

    StripeDashboard dashboard() {
        return dashboard;
    }

    StripeBilling billing() {
        return billing;
    }

    StripeConnect connect() {
        return connect;
    }

    Answer answer(Call call) {
        return switch (call.endpoint()) {
            case "POST /v1/checkout/sessions" -> open(call);
            case "GET /v1/checkout/sessions" ->
                objects.page("checkout.session", call, session -> isListed(session, call));
            case "GET /v1/checkout/sessions/{id}" -> objects.shown(session(call.id()), call);
            case "POST /v1/checkout/sessions/{id}/expire" -> expire(call);
            case "GET /v1/payment_intents/{id}" -> objects.shown(payment(call.id()), call);
            case "POST /v1/payment_intents/{id}/capture" -> capture(call);
            case "POST /v1/payment_intents/{id}/cancel" -> cancel(call);
            case "GET /v1/disputes/{id}" -> objects.shown(objects.get(call.id(), "dispute"), call);
            case "POST /v1/disputes/{id}" -> new StripeBank(this).answer(call);
            case "POST /v1/refunds" -> dashboard.order(call);
            case "GET /v1/refunds" -> objects.page("refund", call, refund -> dashboard.isListed(refund, call));
            case "GET /v1/refunds/{id}" -> objects.shown(objects.get(call.id(), "refund"), call);
            case "GET /v1/subscriptions/{id}" -> objects.shown(objects.get(call.id(), "subscription"), call);
            case "POST /v1/subscriptions/{id}" -> billing.update(call);
            case "GET /v1/invoices/{id}" -> billing.invoice(call);
            case "GET /v1/invoices" -> billing.invoices(call);
            case "GET /v1/invoice_payments" -> billing.payments(call);
            case "GET /v1/balance" -> funds.shown();
            case "GET /v1/payouts" -> objects.page("payout", call, _ -> true);
            case "POST /v1/accounts" -> connect.open(call);
            case "GET /v1/accounts" -> connect.list(call);
            case "GET /v1/accounts/{id}" -> objects.shown(connect.account(call.id()), call);
            case "POST /v1/account_links" -> connect.page(call);
            case "POST /v1/transfers" -> connect.transfer(call);
            case "GET /v1/transfers" ->
                objects.page(
                        "transfer",
                        call,
                        transfer -> text(transfer, "transfer_group").equals(call.text("transfer_group")));
            case "POST /v1/transfers/{id}/reversals" -> connect.reverse(call);
            case "GET /v1/transfers/{id}/reversals" -> connect.reversals(call);
            default -> throw ApiError.missing("endpoint here: " + call.endpoint());
        };
    }

    /** The payer pays on the hosted page; where that cannot be paid any more nothing happens. */
    void pay(String id) {
        var session = session(id);
        if (!text(session, "status").equals("open")) {
            return;
        }
        session.put("status", "complete");
        if (text(session, "mode").equals("subscription")) {
            session.put("payment_status", "paid");
            billing.begin(session);
            happened("checkout.session.completed", session);
            return;
        }
        var payment = asked(whole(session, "amount_total"), text(session, "currency"));
        payment.put("metadata", session.get("_payment_metadata"));
        session.put("payment_intent", text(payment, "id"));
        if (text(session, "_capture_method").equals("manual")) {
            payment.put("status", "requires_capture");
            payment.put("amount_capturable", whole(payment, "amount"));
            session.put("payment_status", "unpaid");
            happened("payment_intent.amount_capturable_updated", payment);
        } else {
            take(payment, whole(payment, "amount"));
            session.put("payment_status", "paid");
        }
        happened("checkout.session.completed", session);
    }

    /** A payment of so much that is still to be made. */
    Map<String, Object> asked(long amount, String currency) {
        var payment = objects.create("payment_intent", "pi", now());
        payment.put("amount", amount);
        payment.put("currency", currency);
        payment.put("metadata", Map.of());
        return payment;
    }

    private Answer open(Call call) {
        var expires = call.whole("expires_at") - now();
        if (expires < Duration.ofMinutes(30).toSeconds()
                || expires > Duration.ofDays(1).toSeconds()) {
            throw ApiError.invalid("", "expires_at must be from 30 minutes to 24 hours from now");
        }
        var price = "line_items[0][price_data]";
        var currency = call.text(price + "[currency]");
        var amount = call.whole(price + "[unit_amount]") * call.whole("line_items[0][quantity]");
        if (amount <= 0 || (WITH_THREE_DECIMALS.contains(currency) && amount % 10 != 0)) {
            throw ApiError.invalid("amount_invalid", "Invalid amount " + amount + " " + currency);
        }
        billing.check(call);
        var session = objects.create("checkout.session", "cs", now());
        session.put("mode", call.text("mode"));
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("client_reference_id", call.text("client_reference_id"));
        session.put("amount_total", amount);
        session.put("currency", currency);
        session.put("expires_at", call.whole("expires_at"));
        session.put("metadata", call.metadata(""));
        session.put("url", pages + text(session, "id"));
        session.put("_interval", call.text(price + "[recurring][interval]"));
        session.put("_subscription_metadata", call.metadata("subscription_data"));
        session.put("_capture_method", call.text("payment_intent_data[capture_method]"));
        session.put("_payment_metadata", call.metadata("payment_intent_data"));
        return objects.shown(session, call);
    }

    private boolean isListed(Map<String, Object> session, Call call) {
        var status = call.text("status");
        var payment = call.text("payment_intent");
        var since = call.text("created[gte]");
        return (status.isEmpty() || text(timely(session), "status").equals(status))
                && (payment.isEmpty() || payment.equals(session.get("payment_intent")))
                && (since.isEmpty() || whole(session, "created") >= Long.parseLong(since));
    }

    private Answer expire(Call call) {
        var session = session(call.id());
        if (!text(session, "status").equals("open")) {
            throw ApiError.invalid("", "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        }
        over(session);
        return objects.shown(session, call);
    }

    private Answer capture(Call call) {
        var payment = payment(call.id());
        if (!text(payment, "status").equals("requires_capture")
                || call.whole("amount_to_capture") > whole(payment, "amount_capturable")) {
            throw ApiError.invalid("payment_intent_unexpected_state", "This PaymentIntent could not be captured.");
        }
        take(payment, call.whole("amount_to_capture"));
        return objects.shown(payment, call);
    }

    private Answer cancel(Call call) {
        var payment = payment(call.id());
        if (Set.of("succeeded", "canceled").contains(text(payment, "status"))) {
            throw ApiError.invalid("payment_intent_unexpected_state", "You cannot cancel this PaymentIntent.");
        }
        payment.put("status", "canceled");
        payment.put("amount_capturable", 0L);
        happened("payment_intent.canceled", payment);
        return objects.shown(payment, call);
    }

    void take(Map<String, Object> payment, long amount) {
        var booked = objects.create("balance_transaction", "txn", now());
        var fee = Math.min(amount, amount * FEE_BASIS_POINTS / 10_000 + FEE_FIXED);
        booked.put("amount", amount);
        booked.put("fee", fee);
        booked.put("net", amount - fee);
        booked.put("currency", text(payment, "currency"));
        funds.move(text(payment, "currency"), amount - fee);
        var charge = objects.create("charge", "ch", now());
        charge.put("amount", amount);
        charge.put("currency", text(payment, "currency"));
        charge.put("payment_intent", text(payment, "id"));
        charge.put("balance_transaction", text(booked, "id"));
        payment.put("status", "succeeded");
        payment.put("amount_received", amount);
        payment.put("amount_capturable", 0L);
        payment.put("latest_charge", text(charge, "id"));
        happened("charge.succeeded", charge);
        happened("payment_intent.succeeded", payment);
    }

    Map<String, Object> session(String id) {
        return timely(objects.get(id, "checkout.session"));
    }

    /** The payment of a session, or the latest of what it began, which the session does not tell. */
    String paymentOf(Map<String, Object> session) {
        return session.containsKey("subscription") ? billing.latestPayment(session) : text(session, "payment_intent");
    }

    Map<String, Object> payment(String id) {
        return objects.get(id, "payment_intent");
    }

    private Map<String, Object> timely(Map<String, Object> session) {
        if (text(session, "status").equals("open") && now() >= whole(session, "expires_at")) {
            over(session);
        }
        return session;
    }

    private void over(Map<String, Object> session) {
        session.put("status", "expired");
        happened("checkout.session.expired", session);
    }

    void happened(String type, Map<String, Object> object) {
        events.add(Map.of(
                "id",
                "evt_test_" + (events.size() + 1),
                "object",
                "event",
                "api_version",
                ApiFacts.VERSION,
                "created",
                now(),
                "type",
                type,
                "data",
                Map.of("object", ApiObjects.shown(object))));
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
