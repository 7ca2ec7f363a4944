package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.ApiObjects.text;
import static dev.tutorium.payments.stripe.ApiObjects.whole;

import java.util.Map;

/** Refunds: ordered over the API, made by hand at Stripe's dashboard, sent back by a payer's bank. */
final class StripeDashboard {

    private final StripeBooks books;

    StripeDashboard(StripeBooks books) {
        this.books = books;
    }

    Answer order(Call call) {
        var refund = refund(call.text("payment_intent"), call.whole("amount"), call.metadata(""));
        return books.objects().shown(refund, call);
    }

    boolean isListed(Map<String, Object> refund, Call call) {
        var charge = call.text("charge");
        var payment = call.text("payment_intent");
        return (charge.isEmpty() || charge.equals(refund.get("charge")))
                && (payment.isEmpty() || payment.equals(refund.get("payment_intent")));
    }

    /** Someone gives back a part of what was paid for a session. */
    String refund(String session, long amount) {
        return text(refund(books.paymentOf(books.session(session)), amount, Map.of()), "id");
    }

    /** The payer's bank does not take a refund that had succeeded. */
    void sendBack(String id) {
        var refund = books.objects().get(id, "refund");
        var charge = books.objects().get(text(refund, "charge"), "charge");
        charge.put("amount_refunded", whole(charge, "amount_refunded") - whole(refund, "amount"));
        refund.put("status", "failed");
        refund.put("failure_reason", "expired_or_canceled_card");
        books.funds().move(text(refund, "currency"), whole(refund, "amount"));
        books.happened("refund.updated", refund);
        books.happened("refund.failed", refund);
    }

    private Map<String, Object> refund(String paymentId, long amount, Map<String, String> metadata) {
        var payment = books.payment(paymentId);
        if (!text(payment, "status").equals("succeeded")) {
            throw ApiError.invalid("", "This PaymentIntent does not have a successful charge to refund.");
        }
        var charge = books.objects().get(text(payment, "latest_charge"), "charge");
        if (amount > whole(charge, "amount") - whole(charge, "amount_refunded")) {
            throw ApiError.invalid("amount_too_large", "Refund amount is greater than unrefunded amount on charge");
        }
        charge.put("amount_refunded", whole(charge, "amount_refunded") + amount);
        var refund = books.objects().create("refund", "re", books.now());
        refund.put("amount", amount);
        refund.put("currency", text(charge, "currency"));
        refund.put("payment_intent", paymentId);
        refund.put("charge", text(charge, "id"));
        refund.put("status", "succeeded");
        refund.put("metadata", metadata);
        books.funds().move(text(charge, "currency"), -amount);
        books.happened("charge.refunded", charge);
        books.happened("refund.created", refund);
        return refund;
    }
}
