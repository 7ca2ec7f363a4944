package dev.tutorium.rest.school.learning;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.learning.Enrolling;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking a place in a course; two ways to say the same. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
class EnrollingController {

    private final Enrolling enrolling;

    EnrollingController(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    @Post("/courses/{id}/enroll")
    @Idempotent
    TakenBody enroll(Actor.Member actor, @PathVariable UUID id, @Nullable @Body @Valid EnrollBody body) {
        return body == null
                ? take(actor, id, null, null)
                : take(actor, id, body.studentTeacherId(), body.discountCode());
    }

    @Post("/checkout/create")
    @Idempotent
    TakenBody checkout(Actor.Member actor, @Body @Valid CheckoutBody body) {
        return take(actor, body.courseId(), body.studentTeacherId(), body.discountCode());
    }

    private TakenBody take(Actor.Member actor, UUID course, @Nullable UUID teacher, @Nullable String code) {
        return TakenBody.of(accepted(
                enrolling.enroll(actor, new CourseId(course), teacher == null ? null : new AccountId(teacher), code)));
    }
}
