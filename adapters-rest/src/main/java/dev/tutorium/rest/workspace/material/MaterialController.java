package dev.tutorium.rest.workspace.material;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.material.MaterialMoving;
import dev.tutorium.application.material.view.MaterialList;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a teacher keeps, whatever it is. */
@Controller("/api/teacher/materials")
@Secured("TEACHER")
class MaterialController {

    private static final String ROOT = "root";

    private final MaterialMoving moving;
    private final MaterialList materials;

    MaterialController(MaterialMoving moving, MaterialList materials) {
        this.moving = moving;
        this.materials = materials;
    }

    /** Of a folder, or of {@code root}: what stands in none. */
    @Get("/{folderId}/contents")
    @DataName("contents")
    Page<MaterialBody> contents(Actor.Member teacher, @PathVariable String folderId, PageRequest page) {
        return materials.contents(teacher.id(), folder(folderId), page).map(MaterialBody::of);
    }

    @Get("/search")
    @DataName("materials")
    Page<MaterialBody> search(
            Actor.Member teacher,
            @QueryValue @NotBlank @Size(max = 200) String q,
            @Nullable @QueryValue @Size(max = 10) String type,
            PageRequest page) {
        var kinds = type == null ? Set.<MaterialKind>of() : Set.of(Choice.of(MaterialKind.class, "type", type));
        return materials.search(teacher.id(), q, kinds, page).map(MaterialBody::of);
    }

    /** All of them or none. */
    @Post("/move")
    MoveBody.Moved move(Actor.Member teacher, @Body @Valid MoveBody body) {
        return MoveBody.Moved.of(body, accepted(moving.move(teacher, body.toItems(), body.toTarget())));
    }

    private static @Nullable MaterialId folder(String given) {
        if (given.equals(ROOT)) {
            return null;
        }
        try {
            return new MaterialId(UUID.fromString(given));
        } catch (IllegalArgumentException _) {
            throw new Missing("folder");
        }
    }
}
