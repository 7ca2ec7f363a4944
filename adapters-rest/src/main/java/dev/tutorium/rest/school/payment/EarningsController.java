package dev.tutorium.rest.school.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.application.payment.view.PayoutList;
import dev.tutorium.domain.payment.ShareRole;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;

/** What teachers and creators earn and are paid. */
@Controller("/api")
class EarningsController {

    private static final PageRequest RECENT = PageRequest.first(10);

    private final Earnings earnings;
    private final PayoutList payouts;

    EarningsController(Earnings earnings, PayoutList payouts) {
        this.earnings = earnings;
        this.payouts = payouts;
    }

    @Get("/earnings")
    @Secured({"TEACHER", "CREATOR"})
    EarningsBody earnings(Actor.Member actor) {
        return summary(actor, null);
    }

    @Get("/payouts")
    @Secured({"TEACHER", "CREATOR"})
    @DataName("payouts")
    Page<OwnPayoutBody> payouts(Actor.Member actor, PageRequest page) {
        return payouts.of(actor.id(), page).map(OwnPayoutBody::of);
    }

    @Get("/student-teachers/me/earnings")
    @Secured("TEACHER")
    EarningsBody teacherEarnings(Actor.Member actor) {
        return summary(actor, ShareRole.TEACHER);
    }

    @Get("/creators/me/earnings")
    @Secured("CREATOR")
    EarningsBody creatorEarnings(Actor.Member actor) {
        return summary(actor, ShareRole.CREATOR);
    }

    @Get("/creators/me/transactions")
    @Secured("CREATOR")
    @DataName("transactions")
    Page<TransactionBody> creatorTransactions(Actor.Member actor, PageRequest page) {
        return earnings.shares(actor.id(), ShareRole.CREATOR, page).map(TransactionBody::of);
    }

    @Get("/creators/me/payouts")
    @Secured("CREATOR")
    @DataName("payouts")
    Page<OwnPayoutBody> creatorPayouts(Actor.Member actor, PageRequest page) {
        return payouts.of(actor.id(), page).map(OwnPayoutBody::of);
    }

    private EarningsBody summary(Actor.Member actor, @Nullable ShareRole role) {
        var recent = earnings.shares(actor.id(), role, RECENT).rows();
        return role == null
                ? EarningsBody.of(earnings.balances(actor.id()), recent)
                : EarningsBody.of(earnings.balances(actor.id()), earnings.earnedAs(role, actor.id()), recent);
    }
}
