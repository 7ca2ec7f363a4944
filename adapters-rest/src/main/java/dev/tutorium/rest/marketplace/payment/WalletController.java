package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.application.payment.view.Wallets;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** What a member has with the platform. */
@Controller("/api/v1/wallet")
@Secured(SecurityRule.IS_AUTHENTICATED)
class WalletController {

    private final Earnings earnings;
    private final Wallets wallets;

    WalletController(Earnings earnings, Wallets wallets) {
        this.earnings = earnings;
        this.wallets = wallets;
    }

    @Get("/balance")
    BalancesBody balance(Actor.Member actor) {
        return BalancesBody.of(earnings.balances(actor.id()));
    }

    @Get("/transactions")
    Page<WalletEntryBody> transactions(Actor.Member actor, PageRequest page) {
        return wallets.entries(actor.id(), page).map(WalletEntryBody::of);
    }
}
