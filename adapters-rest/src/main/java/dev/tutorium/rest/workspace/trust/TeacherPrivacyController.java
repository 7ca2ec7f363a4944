package dev.tutorium.rest.workspace.trust;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.trust.OwnData;
import dev.tutorium.application.trust.StudentErasure;
import dev.tutorium.application.trust.view.ErasureRequests;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** A teacher's own data, and students who want to be forgotten. */
@Controller("/api/teacher/privacy")
@Secured("TEACHER")
class TeacherPrivacyController {

    private final OwnData data;
    private final StudentErasure erasure;
    private final ErasureRequests requests;

    TeacherPrivacyController(OwnData data, StudentErasure erasure, ErasureRequests requests) {
        this.data = data;
        this.erasure = erasure;
        this.requests = requests;
    }

    @Get("/export")
    @RateLimit("10/hour")
    HttpResponse<StreamedFile> export(Actor.Member teacher) {
        return DataExport.of(teacher, data.export(teacher));
    }

    @Post("/erase-student")
    ErasedStudentBody erase(Actor.Member teacher, @Body @Valid EraseStudentBody body) {
        return ErasedStudentBody.of(body.studentId(), accepted(erasure.erase(teacher, body.studentId())));
    }

    @Get("/erasure-requests")
    @DataName("erasureRequests")
    Page<ErasureRequestBody> requests(Actor.Member teacher, PageRequest page) {
        return requests.ofStudentsOf(teacher.id(), page).map(ErasureRequestBody::of);
    }
}
