package dev.tutorium.rest.school.goodwill;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.goodwill.HelpAsking;
import dev.tutorium.application.goodwill.HelpGiving;
import dev.tutorium.application.goodwill.view.GoodwillList;
import dev.tutorium.application.goodwill.view.HelpList;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.kernel.SummonId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;

/** Help that a student asks for, and who comes. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SummonController {

    private final HelpAsking asking;
    private final HelpGiving giving;
    private final HelpList help;
    private final GoodwillList goodwill;
    private final GoodwillPolicy policy;
    private final InstantSource clock;

    SummonController(
            HelpAsking asking,
            HelpGiving giving,
            HelpList help,
            GoodwillList goodwill,
            GoodwillPolicy policy,
            InstantSource clock) {
        this.asking = asking;
        this.giving = giving;
        this.help = help;
        this.goodwill = goodwill;
        this.policy = policy;
        this.clock = clock;
    }

    @Post(uris = {"/summons", "/help/request"})
    @Status(HttpStatus.CREATED)
    @RateLimit("10/min")
    SummonBody ask(Actor.Member actor, @Body @Valid SummonRequestBody body) {
        var summon = accepted(asking.ask(actor, body.course(), body.module()));
        return SummonBody.asked(
                summon, help.helpers(summon.course(), actor.id()).size());
    }

    @Get("/summons/active")
    @Secured("TEACHER")
    @DataName("summons")
    Page<WaitingSummonBody> active(Actor.Member actor, PageRequest page) {
        return help.waitingFor(actor.id(), clock.instant().minus(policy.summonLife()), page)
                .map(WaitingSummonBody::of);
    }

    @Post("/summons/{id}/respond")
    @Secured("TEACHER")
    SummonBody respond(Actor.Member actor, @PathVariable UUID id) {
        return SummonBody.of(accepted(giving.respond(actor, new SummonId(id))));
    }

    @Post(uris = {"/summons/{id}/complete", "/help/{id}/complete"})
    CompletedBody complete(Actor.Member actor, @PathVariable UUID id, @Body @Valid ThanksBody body) {
        var thanked = accepted(asking.complete(actor, new SummonId(id), body.points()));
        return CompletedBody.of(thanked, goodwill.balance(thanked.helper()).earned());
    }

    @Post("/summons/{id}/cancel")
    SummonBody cancel(Actor.Member actor, @PathVariable UUID id) {
        return SummonBody.of(accepted(asking.cancel(actor, new SummonId(id))));
    }
}
