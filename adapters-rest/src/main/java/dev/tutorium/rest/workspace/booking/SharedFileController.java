package dev.tutorium.rest.workspace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.material.ResourceHandout;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.UploadedFiles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;

/** The files a student was handed in a session. */
@Controller("/api/student/sessions/{id}/resources/{resourceId}/file")
@Secured("STUDENT")
class SharedFileController {

    private final ResourceHandout handout;

    SharedFileController(ResourceHandout handout) {
        this.handout = handout;
    }

    @Get
    HttpResponse<StreamedFile> file(Actor.Member student, @PathVariable UUID id, @PathVariable UUID resourceId) {
        var download = accepted(handout.open(student, new SessionId(id), new MaterialId(resourceId)));
        var file = download.file();
        return UploadedFiles.attached(download.content(), file.name(), file.type(), file.size());
    }
}
