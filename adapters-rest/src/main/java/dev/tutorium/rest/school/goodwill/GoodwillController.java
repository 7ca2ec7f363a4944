package dev.tutorium.rest.school.goodwill;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.goodwill.PointGranting;
import dev.tutorium.application.goodwill.view.GoodwillList;
import dev.tutorium.application.goodwill.view.Side;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.DataName;
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
import org.jspecify.annotations.Nullable;

/** A member's own points, which nobody else sees, and the points an admin gives. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
class GoodwillController {

    private final GoodwillList goodwill;
    private final PointGranting granting;
    private final GoodwillPolicy policy;

    GoodwillController(GoodwillList goodwill, PointGranting granting, GoodwillPolicy policy) {
        this.goodwill = goodwill;
        this.granting = granting;
        this.policy = policy;
    }

    @Get(uris = {"/goodwill/balance", "/users/me/goodwill"})
    BalanceBody balance(Actor.Member actor) {
        return BalanceBody.of(goodwill.balance(actor.id()), goodwill.byReason(actor.id()));
    }

    @Get("/users/me/rewards")
    RewardsBody rewards(Actor.Member actor) {
        return RewardsBody.of(
                goodwill.balance(actor.id()).earned(),
                goodwill.byReason(actor.id()),
                goodwill.gifts(actor.id()),
                policy);
    }

    @Get("/goodwill/transactions")
    @DataName("transactions")
    Page<TransactionBody> transactions(Actor.Member actor, @Nullable @QueryValue String type, PageRequest page) {
        var side = type == null ? null : Choice.of(Side.class, "type", type);
        return goodwill.entries(actor.id(), side, page).map(TransactionBody::of);
    }

    @Post("/goodwill/award")
    @Status(HttpStatus.CREATED)
    @Secured({"ADMIN", "OWNER"})
    @Idempotent
    AwardedBody award(Actor.Member actor, @Body @Valid AwardBody body) {
        var receiver = new AccountId(body.toUserId());
        var granted = accepted(granting.grant(actor, receiver, body.points(), body.reason()));
        return AwardedBody.of(granted, goodwill.balance(receiver).earned());
    }
}
