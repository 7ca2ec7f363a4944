package dev.tutorium.rest.marketplace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.WalletPayment;
import dev.tutorium.application.payment.WalletWithdrawal;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.application.payment.view.TimeSpan;
import dev.tutorium.application.payment.view.Wallets;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member has with the platform. */
@Controller("/api/v1/wallet")
@Secured(SecurityRule.IS_AUTHENTICATED)
class WalletController {

    private final Earnings earnings;
    private final Wallets wallets;
    private final WalletWithdrawal withdrawal;
    private final WalletPayment payment;

    WalletController(Earnings earnings, Wallets wallets, WalletWithdrawal withdrawal, WalletPayment payment) {
        this.earnings = earnings;
        this.wallets = wallets;
        this.withdrawal = withdrawal;
        this.payment = payment;
    }

    @Get("/balance")
    BalancesBody balance(Actor.Member actor) {
        return BalancesBody.of(earnings.balances(actor.id()));
    }

    @Get("/transactions")
    Page<WalletEntryBody> transactions(
            Actor.Member actor,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            PageRequest page) {
        return wallets.entries(actor.id(), TimeSpan.of(from, to), page).map(WalletEntryBody::of);
    }

    /** Paid out once an admin has approved it. */
    @Post("/withdraw")
    @Status(HttpStatus.CREATED)
    @Secured("TEACHER")
    @Idempotent
    WithdrawalBody withdraw(Actor.Member actor, @Body @Valid WithdrawalRequestBody body) {
        return WithdrawalBody.of(accepted(withdrawal.withdraw(actor, body.toMoney())));
    }

    /** Pays an own open payment whole. */
    @Post("/pay")
    @Idempotent
    WalletPaymentBody pay(Actor.Member actor, @Body @Valid WalletPaymentRequestBody body) {
        return WalletPaymentBody.of(accepted(payment.pay(actor, new ChargeId(body.paymentId()))));
    }
}
