package dev.tutorium.rest.marketplace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.SubscriptionCancellation;
import dev.tutorium.application.payment.view.SubscriptionList;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/** A student's packages that are bought anew for every period. */
@Controller("/api/v1/subscriptions")
class SubscriptionController {

    private final SubscriptionCancellation cancellation;
    private final SubscriptionList subscriptions;

    SubscriptionController(SubscriptionCancellation cancellation, SubscriptionList subscriptions) {
        this.cancellation = cancellation;
        this.subscriptions = subscriptions;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @DataName("subscriptions")
    Page<SubscriptionBody> list(Actor.Member member, PageRequest page) {
        return subscriptions.of(member.id(), page).map(SubscriptionBody::of);
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    SubscriptionBody detail(Actor.Member member, @PathVariable UUID id) {
        return body(member, new SubscriptionId(id));
    }

    /** It ends with the period that is paid. */
    @Post("/{id}/cancel")
    @Secured("STUDENT")
    @Idempotent
    SubscriptionBody cancel(Actor.Member student, @PathVariable UUID id) {
        return body(student, accepted(cancellation.cancel(student, new SubscriptionId(id))));
    }

    private SubscriptionBody body(Actor.Member member, SubscriptionId id) {
        return SubscriptionBody.of(subscriptions.find(member.id(), id).orElseThrow(() -> new Missing("subscription")));
    }
}
