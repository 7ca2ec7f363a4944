package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.trust.view.AuditLines;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** Who did what in a teacher's practice. */
@Controller("/api/teacher/audit-log")
@Secured("TEACHER")
class AuditLogController {

    private final AuditLines lines;

    AuditLogController(AuditLines lines) {
        this.lines = lines;
    }

    @Get
    @DataName("entries")
    Page<AuditLineBody> list(Actor.Member teacher, @RequestBean @Valid AuditLogQuery query, PageRequest page) {
        return lines.ofPractice(teacher.id(), query.toFilter(), page).map(AuditLineBody::of);
    }
}
