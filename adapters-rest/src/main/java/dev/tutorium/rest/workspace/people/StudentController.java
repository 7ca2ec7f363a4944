package dev.tutorium.rest.workspace.people;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.StudentRoster;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.people.view.StudentView;
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
import java.util.UUID;

/** A teacher's own students. */
@Controller("/api/teacher/students")
@Secured("TEACHER")
class StudentController {

    private final StudentRoster roster;
    private final PeopleList people;

    StudentController(StudentRoster roster, PeopleList people) {
        this.roster = roster;
        this.people = people;
    }

    @Get
    @DataName("students")
    Page<StudentBody> list(Actor.Member actor, @RequestBean @Valid StudentQuery query, PageRequest page) {
        return people.students(actor.id(), query.q(), query.order(), page).map(StudentBody::of);
    }

    /** The student gets a link to sign in. One who is there already stays as they are. */
    @Post
    @Idempotent
    HttpResponse<StudentBody> create(Actor.Member actor, @Body @Valid NewStudentBody body) {
        var notes = body.notes();
        var entry = roster.add(actor, body.email(), body.name(), notes == null ? "" : notes);
        return IfMatch.tagged(StudentBody.of(student(actor, entry.id())), entry.version())
                .status(HttpStatus.CREATED);
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<StudentBody> update(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid StudentEditBody body) {
        var entry = roster.update(actor, id, seen.version(), body.name(), body.notes());
        return IfMatch.tagged(StudentBody.of(student(actor, id)), entry.version());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Actor.Member actor, @PathVariable UUID id) {
        roster.remove(actor, id);
    }

    private StudentView student(Actor.Member actor, UUID id) {
        return people.findStudent(actor.id(), id).orElseThrow(() -> new Missing("student"));
    }
}
