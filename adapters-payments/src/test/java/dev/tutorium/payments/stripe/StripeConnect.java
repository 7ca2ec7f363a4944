package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.ApiObjects.text;
import static dev.tutorium.payments.stripe.ApiObjects.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connected accounts: opened by the platform, completed by their owners on pages of Stripe's, and transferred to. */
final class StripeConnect {

    private final StripeBooks books;
    private int pages;

    StripeConnect(StripeBooks books) {
        this.books = books;
    }

    Answer open(Call call) {
        var account = books.objects().create("account", "acct", books.now());
        account.put("type", call.text("type"));
        account.put("email", call.text("email"));
        account.put("metadata", call.metadata(""));
        account.put("capabilities", Map.of("transfers", "inactive"));
        account.put("payouts_enabled", false);
        account.put("requirements", Map.of("currently_due", List.of("external_account", "tos_acceptance.date")));
        return books.objects().shown(account, call);
    }

    Answer list(Call call) {
        var since = call.whole("created[gte]");
        return books.objects().page("account", call, account -> whole(account, "created") >= since);
    }

    Answer page(Call call) {
        var account = text(account(call.text("account")), "id");
        var url = "https://connect.test/setup/" + account + "/" + ++pages;
        return new Answer(200, Map.of("object", "account_link", "created", books.now(), "url", url));
    }

    /** The owner answers everything; an account of that name is made if there is none. */
    void complete(String id) {
        var account = books.objects().find(id).orElseGet(LinkedHashMap::new);
        account.put("id", id);
        account.put("object", "account");
        account.put("capabilities", Map.of("transfers", "active"));
        account.put("payouts_enabled", true);
        account.put("requirements", Map.of("currently_due", List.of()));
        books.objects().put(id, account);
        books.happened("account.updated", account);
    }

    Map<String, Object> account(String id) {
        return books.objects().get(id, "account");
    }

    Answer transfer(Call call) {
        var account = ready(call.text("destination"));
        var amount = call.whole("amount");
        if (amount > books.funds().balance(call.text("currency"))) {
            throw ApiError.invalid("balance_insufficient", "You have insufficient funds in your Stripe account.");
        }
        var transfer = books.objects().create("transfer", "tr", books.now());
        transfer.put("amount", amount);
        transfer.put("currency", call.text("currency"));
        transfer.put("destination", text(account, "id"));
        transfer.put("transfer_group", call.text("transfer_group"));
        transfer.put("metadata", call.metadata(""));
        books.funds().move(call.text("currency"), -amount);
        account.merge("_balance", amount, StripeConnect::sum);
        books.happened("transfer.created", transfer);
        return books.objects().shown(transfer, call);
    }

    /** From what the account has, which its owner may have sent to a bank. */
    Answer reverse(Call call) {
        var transfer = books.objects().get(call.id(), "transfer");
        var account = account(text(transfer, "destination"));
        var amount = call.whole("amount");
        if (amount > whole(transfer, "amount") - whole(transfer, "amount_reversed")) {
            throw ApiError.invalid("", "Refund amount is greater than remaining amount on transfer");
        }
        if (amount > whole(account, "_balance")) {
            throw ApiError.invalid("balance_insufficient", "The account has insufficient funds.");
        }
        transfer.merge("amount_reversed", amount, StripeConnect::sum);
        account.merge("_balance", -amount, StripeConnect::sum);
        var reversal = books.objects().create("transfer_reversal", "trr", books.now());
        reversal.put("amount", amount);
        reversal.put("currency", text(transfer, "currency"));
        reversal.put("transfer", call.id());
        reversal.put("metadata", call.metadata(""));
        books.funds().move(text(transfer, "currency"), amount);
        books.happened("transfer.reversed", transfer);
        return books.objects().shown(reversal, call);
    }

    Answer reversals(Call call) {
        books.objects().get(call.id(), "transfer");
        return books.objects()
                .page(
                        "transfer_reversal",
                        call,
                        reversal -> text(reversal, "transfer").equals(call.id()));
    }

    /** The owner has all of it sent to a bank. */
    void empty(String account) {
        account(account).put("_balance", 0L);
    }

    private static Object sum(Object one, Object other) {
        return ((Number) one).longValue() + ((Number) other).longValue();
    }

    /** The account, if transfers may go there. */
    private Map<String, Object> ready(String id) {
        var account = account(id);
        if (!Map.of("transfers", "active").equals(account.get("capabilities"))) {
            throw ApiError.invalid(
                    "insufficient_capabilities_for_transfer",
                    "Your destination account needs the transfers capability.");
        }
        return account;
    }
}
