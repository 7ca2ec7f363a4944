package dev.tutorium.payments.stripe;

import static dev.tutorium.payments.stripe.ApiObjects.text;

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
        books.happened("transfer.created", transfer);
        return books.objects().shown(transfer, call);
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
