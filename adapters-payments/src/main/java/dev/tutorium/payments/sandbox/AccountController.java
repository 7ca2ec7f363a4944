package dev.tutorium.payments.sandbox;

import dev.tutorium.payments.sandbox.PayeeAccounts.StoredAccount;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/** The page where a payee answers what the provider asks. */
@Controller("/sandbox/account/{reference}")
@Secured("isAnonymous()")
@Produces(MediaType.TEXT_HTML)
final class AccountController {

    private final PayeeAccounts accounts;

    AccountController(PayeeAccounts accounts) {
        this.accounts = accounts;
    }

    @Get
    MutableHttpResponse<String> page(String reference) {
        return shown(accounts.find(reference));
    }

    /** Answering and leaving lead back to the shop; the provider may also ask anew, as it does years later. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> press(String reference, @Body Pressed pressed) {
        return switch (pressed.press()) {
            case "answer" -> back(accounts.change(reference, true));
            case "leave" -> back(accounts.find(reference));
            case "ask" -> shown(accounts.change(reference, false));
            default -> HttpResponse.badRequest("press is answer, leave or ask");
        };
    }

    @Serdeable
    record Pressed(String press) {}

    private static MutableHttpResponse<String> back(Optional<StoredAccount> account) {
        return account.map(found -> HttpResponse.<String>seeOther(found.back())).orElseGet(AccountController::unknown);
    }

    private static MutableHttpResponse<String> shown(Optional<StoredAccount> account) {
        return account.map(found -> SandboxPage.shown(HttpResponse.ok(), "Payout account", content(found)))
                .orElseGet(AccountController::unknown);
    }

    private static String content(StoredAccount account) {
        return """
                <p>Sandbox account. Nobody is asked anything.</p>
                <h1>Payouts to %s</h1>
                <p role="status">%s</p>
                <form method="post">
                %s
                <button name="press" value="leave">Go back</button>
                </form>""".formatted(
                        SandboxPage.escaped(account.email()),
                        account.ready()
                                ? "This account can be paid."
                                : "Still asked: " + String.join(", ", account.missing()) + ".",
                        account.ready()
                                ? "<button name=\"press\" value=\"ask\">Let the provider ask anew</button>"
                                : "<button name=\"press\" value=\"answer\">Answer everything</button>");
    }

    private static MutableHttpResponse<String> unknown() {
        return HttpResponse.notFound("There is no such account.");
    }
}
