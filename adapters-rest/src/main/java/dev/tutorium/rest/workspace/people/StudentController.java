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
import dev.tutorium.rest.kernel.Versions;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    Page<StudentBody> list(Actor.Member actor, PageRequest page) {
        return people.students(actor.id(), page).map(StudentBody::of);
    }

    /** The student gets a link to sign in. One who is there already stays as they are. */
    @Post
    @Idempotent
    HttpResponse<StudentBody> create(Actor.Member actor, @Body @Valid NewStudentBody body) {
        var notes = body.notes();
        var entry = roster.add(actor, body.email(), body.name(), notes == null ? "" : notes);
        return Versions.created(StudentBody.of(student(actor, entry.id())), entry.version());
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<StudentBody> update(
            Actor.Member actor,
            @PathVariable UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
            @Body @Valid StudentEditBody body) {
        var entry = roster.update(actor, id, Versions.seen(ifMatch), body.name(), body.notes());
        return Versions.ok(StudentBody.of(student(actor, id)), entry.version());
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
