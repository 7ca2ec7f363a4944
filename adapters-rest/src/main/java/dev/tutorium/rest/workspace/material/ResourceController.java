package dev.tutorium.rest.workspace.material;

import static dev.tutorium.rest.kernel.Answers.accepted;
import static dev.tutorium.rest.kernel.IfMatch.tagged;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.material.ResourceFields;
import dev.tutorium.application.material.ResourceKeeping;
import dev.tutorium.application.material.view.MaterialList;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.IfMatch;
import dev.tutorium.rest.kernel.UploadedFiles;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a teacher hands to students: links and files. */
@Controller("/api/teacher/resources")
@Secured("TEACHER")
class ResourceController {

    private final ResourceKeeping resources;
    private final MaterialList materials;

    ResourceController(ResourceKeeping resources, MaterialList materials) {
        this.resources = resources;
        this.materials = materials;
    }

    /** The newest first. */
    @Get
    @DataName("resources")
    Page<MaterialBody> list(Actor.Member teacher, @RequestBean @Valid MaterialQuery query, PageRequest page) {
        return materials
                .page(query.of(teacher.id(), MaterialKind.RESOURCE), page)
                .map(MaterialBody::of);
    }

    @Post
    @Idempotent
    HttpResponse<ResourceBody> createLink(Actor.Member teacher, @Body @Valid NewLinkBody body) {
        return answer(accepted(resources.addLink(teacher, body.toFolder(), body.toFields())), HttpStatus.CREATED);
    }

    /** At most 10 MB. What it is, is told by its content and not by its name. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<ResourceBody> upload(
            Actor.Member teacher,
            @Part CompletedFileUpload file,
            @Nullable @Part String title,
            @Nullable @Part String description,
            @Nullable @Part UUID folderId) {
        var folder = folderId == null ? null : new MaterialId(folderId);
        var fields = new ResourceFields(title, description, null, null);
        return answer(accepted(resources.addFile(teacher, folder, fields, UploadedFiles.of(file))), HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<ResourceBody> get(Actor.Member teacher, @PathVariable UUID id) {
        return answer(resources.get(teacher, new MaterialId(id)), HttpStatus.OK);
    }

    @Get("/{id}/file")
    HttpResponse<StreamedFile> file(Actor.Member teacher, @PathVariable UUID id) {
        var download = accepted(resources.open(teacher, new MaterialId(id)));
        var file = download.file();
        return UploadedFiles.attached(download.content(), file.name(), file.type(), file.size());
    }

    @Patch("/{id}")
    HttpResponse<ResourceBody> change(
            Actor.Member teacher, @PathVariable UUID id, IfMatch seen, @Body @Valid ResourceEditBody body) {
        return answer(resources.change(teacher, new MaterialId(id), seen.version(), body.toFields()), HttpStatus.OK);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member teacher, @PathVariable UUID id, IfMatch seen) {
        resources.remove(teacher, new MaterialId(id), seen.version());
    }

    @Post("/{id}/favorite")
    HttpResponse<ResourceBody> toggleFavorite(Actor.Member teacher, @PathVariable UUID id) {
        return answer(resources.toggleFavorite(teacher, new MaterialId(id)), HttpStatus.OK);
    }

    private static HttpResponse<ResourceBody> answer(Resource resource, HttpStatus status) {
        return tagged(ResourceBody.of(resource), resource.version()).status(status);
    }
}
