package dev.tutorium.payments.stripe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the platform has at Stripe, in Stripe's own units, and what goes on to its bank. */
final class StripeFunds {

    private final StripeBooks books;
    private final Map<String, Long> balance = new HashMap<>();

    StripeFunds(StripeBooks books) {
        this.books = books;
    }

    long balance(String currency) {
        return balance.getOrDefault(currency, 0L);
    }

    void move(String currency, long amount) {
        balance.merge(currency, amount, Long::sum);
    }

    void bankOut(String currency, long amount, String status) {
        var payout = books.objects().create("payout", "po", books.now());
        payout.put("amount", amount);
        payout.put("currency", currency);
        payout.put("status", status);
        move(currency, status.equals("failed") ? 0 : -amount);
    }

    Answer shown() {
        var available = balance.entrySet().stream()
                .map(each -> Map.of("currency", each.getKey(), "amount", each.getValue()))
                .toList();
        return new Answer(200, Map.of("object", "balance", "available", available, "pending", List.of()));
    }
}
