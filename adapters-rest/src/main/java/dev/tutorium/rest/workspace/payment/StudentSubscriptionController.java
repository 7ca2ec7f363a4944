package dev.tutorium.rest.workspace.payment;

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
import java.util.UUID;

/** A student's packages that are bought anew for every period. */
@Controller("/api/student/subscriptions")
@Secured("STUDENT")
class StudentSubscriptionController {

    private final SubscriptionCancellation cancellation;
    private final SubscriptionList subscriptions;

    StudentSubscriptionController(SubscriptionCancellation cancellation, SubscriptionList subscriptions) {
        this.cancellation = cancellation;
        this.subscriptions = subscriptions;
    }

    @Get
    @DataName("subscriptions")
    Page<SubscriptionBody> list(Actor.Member student, PageRequest page) {
        return subscriptions.of(student.id(), page).map(SubscriptionBody::of);
    }

    @Get("/{id}")
    SubscriptionBody detail(Actor.Member student, @PathVariable UUID id) {
        return body(student, new SubscriptionId(id));
    }

    /** It ends with the period that is paid. */
    @Post("/{id}/cancel")
    @Idempotent
    SubscriptionBody cancel(Actor.Member student, @PathVariable UUID id) {
        return body(student, accepted(cancellation.cancel(student, new SubscriptionId(id))));
    }

    private SubscriptionBody body(Actor.Member student, SubscriptionId id) {
        return SubscriptionBody.of(subscriptions.find(student.id(), id).orElseThrow(() -> new Missing("subscription")));
    }
}
