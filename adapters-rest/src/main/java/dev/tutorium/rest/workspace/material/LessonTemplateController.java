package dev.tutorium.rest.workspace.material;

import static dev.tutorium.rest.kernel.Answers.accepted;
import static dev.tutorium.rest.kernel.IfMatch.tagged;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.material.TemplateKeeping;
import dev.tutorium.application.material.view.MaterialList;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;

/** A teacher's lesson templates and the folders they stand in. */
@Controller("/api/teacher/lesson-templates")
@Secured("TEACHER")
class LessonTemplateController {

    private final TemplateKeeping templates;
    private final MaterialList materials;

    LessonTemplateController(TemplateKeeping templates, MaterialList materials) {
        this.templates = templates;
        this.materials = materials;
    }

    /** The templates, the newest first. */
    @Get
    @DataName("templates")
    Page<MaterialBody> list(Actor.Member teacher, @RequestBean @Valid MaterialQuery query, PageRequest page) {
        return materials
                .page(query.of(teacher.id(), MaterialKind.TEMPLATE), page)
                .map(MaterialBody::of);
    }

    @Get("/tree")
    TreeBody tree(Actor.Member teacher) {
        return TreeBody.of(materials.tree(teacher.id(), Set.of(MaterialKind.FOLDER, MaterialKind.TEMPLATE)));
    }

    @Post
    @Idempotent
    HttpResponse<TemplateBody> create(Actor.Member teacher, @Body @Valid NewTemplateBody body) {
        var folder = body.toFolder();
        var created = switch (body.toType()) {
            case TEMPLATE -> accepted(templates.addTemplate(teacher, folder, body.title(), body.content()));
            case FOLDER -> {
                if (body.content() != null) {
                    throw new Malformed("content", "must not be given for a folder");
                }
                yield accepted(templates.addFolder(teacher, folder, body.title()));
            }
        };
        return answer(created, HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<TemplateBody> get(Actor.Member teacher, @PathVariable UUID id) {
        return answer(templates.get(teacher, new MaterialId(id)), HttpStatus.OK);
    }

    @Patch("/{id}")
    HttpResponse<TemplateBody> change(
            Actor.Member teacher, @PathVariable UUID id, IfMatch seen, @Body @Valid TemplateEditBody body) {
        return answer(
                templates.change(teacher, new MaterialId(id), seen.version(), body.title(), body.content()),
                HttpStatus.OK);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member teacher, @PathVariable UUID id, IfMatch seen) {
        var _ = accepted(templates.remove(teacher, new MaterialId(id), seen.version()));
    }

    private static HttpResponse<TemplateBody> answer(Material material, HttpStatus status) {
        return tagged(TemplateBody.of(material), material.version()).status(status);
    }
}
