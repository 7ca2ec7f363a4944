package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.ApiObjects.text;
import static dev.tutorium.payments.stripe.ApiObjects.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the bank of a payer does behind Stripe: inquires, asks a payment back, decides. */
final class StripeBank {

    static final long FEE = 15_00;

    private final StripeBooks books;

    StripeBank(StripeBooks books) {
        this.books = books;
    }

    /** Asks about the payment of a session, and takes nothing. */
    String inquire(String session, long amount) {
        return open(session, amount, "warning_needs_response", List.of());
    }

    /** Asks a part of the payment of a session back, which Stripe takes at once. */
    String dispute(String session, long amount) {
        var dispute = open(session, amount, "needs_response", List.of(booked(session, -amount, FEE)));
        books.happened("charge.dispute.funds_withdrawn", books.objects().get(dispute, "dispute"));
        return dispute;
    }

    /** Takes what the shop says; once, and for the bank to look at. */
    Answer answer(Call call) {
        var dispute = books.objects().get(call.id(), "dispute");
        if (!text(dispute, "status").equals("needs_response")) {
            throw ApiError.invalid("", "This dispute does not accept evidence any more.");
        }
        dispute.put("metadata", call.metadata(""));
        if (call.text("submit").equals("true")) {
            dispute.put("status", "under_review");
        }
        books.happened("charge.dispute.updated", dispute);
        return books.objects().shown(dispute, call);
    }

    void decide(String id, boolean isWon) {
        var dispute = books.objects().get(id, "dispute");
        dispute.put("status", isWon ? "won" : "lost");
        if (isWon) {
            var moved = new ArrayList<Object>((List<?>) dispute.get("balance_transactions"));
            moved.add(booked(text(dispute, "_session"), whole(dispute, "amount"), 0));
            dispute.put("balance_transactions", moved);
            books.happened("charge.dispute.funds_reinstated", dispute);
        }
        books.happened("charge.dispute.closed", dispute);
    }

    private String open(String session, long amount, String status, List<?> moved) {
        var paid = books.objects().get(session, "checkout.session");
        var dispute = books.objects().create("dispute", "dp", books.now());
        dispute.put("_session", session);
        dispute.put("amount", amount);
        dispute.put("currency", text(paid, "currency"));
        dispute.put("payment_intent", books.paymentOf(paid));
        dispute.put("reason", "fraudulent");
        dispute.put("status", status);
        dispute.put("metadata", Map.of());
        dispute.put("balance_transactions", moved);
        books.happened("charge.dispute.created", dispute);
        return text(dispute, "id");
    }

    private Map<String, Object> booked(String session, long amount, long fee) {
        var currency = text(books.objects().get(session, "checkout.session"), "currency");
        var booked = books.objects().create("balance_transaction", "txn", books.now());
        booked.put("amount", amount);
        booked.put("fee", fee);
        booked.put("net", amount - fee);
        booked.put("currency", currency);
        books.funds().move(currency, amount - fee);
        return booked;
    }
}
