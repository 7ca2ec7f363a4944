package dev.tutorium.rest.workspace.trust;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.trust.OwnData;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;

/** A student's own data. */
@Controller("/api/student/privacy")
@Secured("STUDENT")
class StudentPrivacyController {

    private final OwnData data;

    StudentPrivacyController(OwnData data) {
        this.data = data;
    }

    @Get("/my-data")
    DataSummaryBody summary(Actor.Member student) {
        return DataSummaryBody.of(data.summary(student));
    }

    @Post("/export")
    @RateLimit("10/hour")
    HttpResponse<StreamedFile> export(Actor.Member student) {
        return DataExport.of(student, data.export(student));
    }

    /** Granted by a teacher of the student's, or by itself after a while, once nothing is planned and no money on its way. */
    @Post("/erasure-request")
    @Status(HttpStatus.CREATED)
    PrivacyRequestBody askErasure(Actor.Member student) {
        return PrivacyRequestBody.of(accepted(data.askErasure(student)));
    }

    @Delete("/erasure-request")
    @Status(HttpStatus.NO_CONTENT)
    void withdrawErasure(Actor.Member student) {
        accepted(data.withdrawErasure(student));
    }
}
