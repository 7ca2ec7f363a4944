package dev.tutorium.rest.school.learning;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.learning.Certification;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** Certificates of a creator's own courses. */
@Controller("/api/certificates")
class CertificateController {

    private final Certification certification;

    CertificateController(Certification certification) {
        this.certification = certification;
    }

    /** A teaching certificate makes its holder a certified teacher of the course. */
    @Post("/issue")
    @Secured("CREATOR")
    @Status(HttpStatus.CREATED)
    @Idempotent
    CertificateBody issue(Actor.Member actor, @Body @Valid CertificateIssueBody body) {
        return CertificateBody.of(
                accepted(certification.issue(actor, new EnrollmentId(body.enrollmentId()), body.kind())));
    }
}
