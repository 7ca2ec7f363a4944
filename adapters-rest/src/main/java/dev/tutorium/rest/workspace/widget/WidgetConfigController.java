package dev.tutorium.rest.workspace.widget;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.widget.WidgetKeeping;
import dev.tutorium.domain.kernel.WidgetConfigId;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A teacher's widgets. */
@Controller("/api/teacher/widget-configs")
@Secured("TEACHER")
class WidgetConfigController {

    private final WidgetKeeping widgets;

    WidgetConfigController(WidgetKeeping widgets) {
        this.widgets = widgets;
    }

    /** All of them; a teacher has few. */
    @Get
    WidgetConfigsBody list(Actor.Member teacher) {
        return WidgetConfigsBody.of(widgets.of(teacher));
    }

    @Post
    HttpResponse<WidgetConfigBody> create(Actor.Member teacher, @Body @Valid WidgetEditBody body) {
        var made = widgets.create(teacher, body.toFields());
        return IfMatch.tagged(WidgetConfigBody.of(made), made.version()).status(HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<WidgetConfigBody> detail(Actor.Member teacher, @PathVariable UUID id) {
        var widget = widgets.get(teacher, new WidgetConfigId(id));
        return IfMatch.tagged(WidgetConfigBody.of(widget), widget.version());
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<WidgetConfigBody> change(
            Actor.Member teacher, @PathVariable UUID id, IfMatch seen, @Body @Valid WidgetEditBody body) {
        var changed = widgets.change(teacher, new WidgetConfigId(id), seen.version(), body.toFields());
        return IfMatch.tagged(WidgetConfigBody.of(changed), changed.version());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Actor.Member teacher, @PathVariable UUID id) {
        widgets.remove(teacher, new WidgetConfigId(id));
    }
}
