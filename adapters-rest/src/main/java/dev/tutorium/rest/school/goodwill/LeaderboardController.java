package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.GoodwillList;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Who has earned most. */
@Controller("/api/leaderboard")
@Secured(SecurityRule.IS_AUTHENTICATED)
class LeaderboardController {

    private final GoodwillList goodwill;

    LeaderboardController(GoodwillList goodwill) {
        this.goodwill = goodwill;
    }

    @Get
    @DataName("leaderboard")
    Page<StandingBody> list(PageRequest page) {
        return goodwill.leaderboard(page).map(StandingBody::of);
    }

    /** Without a rank as long as nothing is earned. */
    @Get("/me")
    OwnStandingBody own(Actor.Member actor) {
        return goodwill.standing(actor.id()).map(OwnStandingBody::of).orElseGet(OwnStandingBody::none);
    }
}
