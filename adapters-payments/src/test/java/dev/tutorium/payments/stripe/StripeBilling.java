package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.ApiObjects.text;
import static dev.tutorium.payments.stripe.ApiObjects.whole;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Subscriptions and their invoices: begun by a session, renewed by the clock, ended at the end of a period or after four declines. */
final class StripeBilling {

    private static final long A_DAY = 86_400;

    private final StripeBooks books;

    StripeBilling(StripeBooks books) {
        this.books = books;
    }

    /** What a session in subscription mode must and must not have. */
    void check(Call call) {
        var renews = call.form().containsKey("line_items[0][price_data][recurring][interval]");
        if (renews != call.text("mode").equals("subscription")) {
            throw ApiError.invalid("", "Recurring prices go with mode subscription, and others with mode payment.");
        }
        if (renews && call.form().keySet().stream().anyMatch(name -> name.startsWith("payment_intent_data"))) {
            throw ApiError.invalid("", "You can not pass `payment_intent_data` in `subscription` mode.");
        }
        if (!renews && call.form().keySet().stream().anyMatch(name -> name.startsWith("subscription_data"))) {
            throw ApiError.invalid("", "You can not pass `subscription_data` in `payment` mode.");
        }
    }

    void begin(Map<String, Object> session) {
        var subscription = books.objects().create("subscription", "sub", books.now());
        subscription.put("status", "active");
        subscription.put("metadata", session.get("_subscription_metadata"));
        subscription.put("cancel_at_period_end", false);
        subscription.put("ended_at", null);
        subscription.put("_start", books.now());
        subscription.put("_periods", 0L);
        subscription.put("_tries", 0L);
        subscription.put("_pays", true);
        subscription.put("_amount", session.get("amount_total"));
        subscription.put("_currency", session.get("currency"));
        subscription.put("_interval", session.get("_interval"));
        subscription.put("_next", books.now());
        session.put("subscription", text(subscription, "id"));
        books.happened("customer.subscription.created", subscription);
        session.put("invoice", text(paid(subscription, invoice(subscription)), "id"));
    }

    void renewDue() {
        for (var subscription : books.objects().all("subscription")) {
            while (subscription.get("ended_at") == null && whole(subscription, "_next") <= books.now()) {
                step(subscription);
            }
        }
    }

    void card(String session, boolean pays) {
        of(session).put("_pays", pays);
    }

    void price(String session, long amount) {
        of(session).put("_amount", amount);
    }

    Answer update(Call call) {
        var subscription = books.objects().get(call.id(), "subscription");
        if (subscription.get("ended_at") != null) {
            throw ApiError.invalid(
                    "", "A canceled subscription can only update its cancellation_details and metadata.");
        }
        subscription.put(
                "cancel_at_period_end", call.text("cancel_at_period_end").equals("true"));
        books.happened("customer.subscription.updated", subscription);
        return books.objects().shown(subscription, call);
    }

    Answer invoice(Call call) {
        var invoice = books.objects().get(call.id(), "invoice");
        return new Answer(200, shown(invoice, call.expand().contains("payments")));
    }

    Answer invoices(Call call) {
        var found = books.objects()
                .page(
                        "invoice",
                        call,
                        invoice -> text(invoice, "_subscription").equals(call.text("subscription"))
                                && text(invoice, "status").equals(call.text("status")));
        var data = new ArrayList<Map<String, Object>>();
        for (var each : (List<?>) Objects.requireNonNull(found.body().get("data"))) {
            var id = String.valueOf(((Map<?, ?>) each).get("id"));
            data.add(shown(books.objects().get(id, "invoice"), call.expand().contains("data.payments")));
        }
        var page = new LinkedHashMap<String, Object>(found.body());
        page.put("data", data);
        return new Answer(found.status(), page);
    }

    Answer payments(Call call) {
        return books.objects()
                .page(
                        "invoice_payment",
                        call,
                        payment -> payment.get("payment") instanceof Map<?, ?> paid
                                && Objects.equals(paid.get("payment_intent"), call.text("payment[payment_intent]")));
    }

    /** Stripe leaves an invoice's payments out unless they are asked for. */
    private Map<String, Object> shown(Map<String, Object> invoice, boolean withPayments) {
        var shown = ApiObjects.shown(invoice);
        if (withPayments) {
            var payments = books.objects().all("invoice_payment").stream()
                    .filter(payment -> text(payment, "invoice").equals(text(invoice, "id")))
                    .map(ApiObjects::shown)
                    .toList();
            shown.put("payments", Map.of("object", "list", "has_more", false, "data", payments));
        }
        return shown;
    }

    private void step(Map<String, Object> subscription) {
        if (Boolean.TRUE.equals(subscription.get("cancel_at_period_end"))) {
            end(subscription);
        } else if (Boolean.TRUE.equals(subscription.get("_pays"))) {
            paid(subscription, whole(subscription, "_tries") == 0 ? invoice(subscription) : open(subscription));
        } else {
            decline(subscription);
        }
    }

    private void decline(Map<String, Object> subscription) {
        var tries = whole(subscription, "_tries");
        var invoice = tries == 0 ? invoice(subscription) : open(subscription);
        subscription.put("_tries", tries + 1);
        subscription.put("_next", whole(subscription, "_next") + A_DAY);
        subscription.put("status", "past_due");
        books.happened("invoice.payment_failed", invoice);
        if (tries == 3) {
            end(subscription);
        }
    }

    private void end(Map<String, Object> subscription) {
        subscription.put("status", "canceled");
        subscription.put("ended_at", whole(subscription, "_next"));
        books.happened("customer.subscription.deleted", subscription);
    }

    /** For the period that comes next. */
    private Map<String, Object> invoice(Map<String, Object> subscription) {
        var invoice = books.objects().create("invoice", "in", books.now());
        var periods = whole(subscription, "_periods");
        var line = Map.of(
                "object",
                "line_item",
                "period",
                Map.of("start", at(subscription, periods), "end", at(subscription, periods + 1)));
        invoice.put("_subscription", text(subscription, "id"));
        invoice.put("status", "open");
        invoice.put("billing_reason", periods == 0 ? "subscription_create" : "subscription_cycle");
        invoice.put("amount_due", subscription.get("_amount"));
        invoice.put("currency", subscription.get("_currency"));
        invoice.put("lines", Map.of("object", "list", "has_more", false, "data", List.of(line)));
        invoice.put(
                "parent",
                Map.of(
                        "type",
                        "subscription_details",
                        "subscription_details",
                        Map.of(
                                "subscription", text(subscription, "id"),
                                "metadata", subscription.get("metadata"))));
        subscription.put("latest_invoice", text(invoice, "id"));
        return invoice;
    }

    private Map<String, Object> open(Map<String, Object> subscription) {
        return books.objects().get(text(subscription, "latest_invoice"), "invoice");
    }

    private Map<String, Object> paid(Map<String, Object> subscription, Map<String, Object> invoice) {
        var amount = whole(invoice, "amount_due");
        var intent = books.asked(amount, text(invoice, "currency"));
        books.take(intent, amount);
        var payment = books.objects().create("invoice_payment", "inpay", books.now());
        payment.put("invoice", text(invoice, "id"));
        payment.put("status", "paid");
        payment.put("amount_paid", amount);
        payment.put("payment", Map.of("type", "payment_intent", "payment_intent", text(intent, "id")));
        invoice.put("status", "paid");
        invoice.put("_payment", text(intent, "id"));
        invoice.put("amount_paid", amount);
        var periods = whole(subscription, "_periods") + 1;
        subscription.put("_periods", periods);
        subscription.put("_tries", 0L);
        subscription.put("_next", at(subscription, periods));
        subscription.put("status", "active");
        books.happened("invoice.paid", invoice);
        return invoice;
    }

    private static long at(Map<String, Object> subscription, long periods) {
        var unit = text(subscription, "_interval").equals("week") ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
        return Instant.ofEpochSecond(whole(subscription, "_start"))
                .atZone(ZoneOffset.UTC)
                .plus(periods, unit)
                .toEpochSecond();
    }

    String latestPayment(Map<String, Object> session) {
        return text(open(books.objects().get(text(session, "subscription"), "subscription")), "_payment");
    }

    private Map<String, Object> of(String session) {
        return books.objects().get(text(books.session(session), "subscription"), "subscription");
    }
}
