package dev.tutorium.rest.workspace.learning;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.PackageRequest;
import dev.tutorium.application.people.StudentInvitation.Guest;
import dev.tutorium.application.people.StudentRoster;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** A visitor becomes a teacher's student. */
@Controller("/api/public/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicEnrollmentController {

    private final StudentRoster roster;
    private final PackageRequest packages;

    PublicEnrollmentController(StudentRoster roster, PackageRequest packages) {
        this.roster = roster;
        this.packages = packages;
    }

    /** A package that is wanted with it is ordered when the visitor follows the link that is mailed. */
    @Post("/enroll")
    @Status(HttpStatus.ACCEPTED)
    @RateLimit("10/min")
    @Idempotent
    EnrolledBody enroll(Actor actor, @PathVariable @Size(max = 80) String slug, @Body @Valid EnrollBody body) {
        if (body.creditPackage() == null) {
            roster.join(actor, slug, body.email(), body.name(), body.timezone());
        } else {
            var guest = new Guest(body.email(), body.name(), body.timezone());
            accepted(packages.ask(actor, slug, body.creditPackage().toWish(), guest));
        }
        return EnrolledBody.LINK_SENT;
    }
}
