package dev.tutorium.rest.school.people;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.CourseReading;
import dev.tutorium.application.learning.TeacherApproval;
import dev.tutorium.application.learning.view.TeacherList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certified teachers of courses. */
@Controller("/api")
class StudentTeacherController {

    private final TeacherList teachers;
    private final CourseReading reading;
    private final TeacherApproval approval;

    StudentTeacherController(TeacherList teachers, CourseReading reading, TeacherApproval approval) {
        this.teachers = teachers;
        this.reading = reading;
        this.approval = approval;
    }

    @Get("/courses/{id}/sts")
    @Secured(SecurityRule.IS_ANONYMOUS)
    CourseTeacherBody.All ofCourse(Actor actor, @PathVariable @Size(max = 80) String id) {
        return CourseTeacherBody.All.of(reading.teachers(actor, id));
    }

    /** {@code course} takes an id or a slug. */
    @Get("/student-teachers")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @DataName("student_teachers")
    Page<StudentTeacherBody> list(
            @Nullable @QueryValue @Size(max = 80) String course,
            @Nullable @QueryValue("course_id") UUID courseId,
            @Nullable @QueryValue @Size(max = 200) String search,
            PageRequest page) {
        return teachers.search(courseId == null ? course : courseId.toString(), search, page)
                .map(StudentTeacherBody::of);
    }

    /** Of a candidate by the candidacy's id; with a course in the body, of any account by its own id. */
    @Post("/student-teachers/{id}/approve")
    @Secured("CREATOR")
    ApprovedBody approve(Actor.Member actor, @PathVariable UUID id, @Nullable @Body @Valid ApprovalBody body) {
        var course = body == null ? null : body.courseId();
        return ApprovedBody.of(
                course == null
                        ? approval.approve(actor, new CertifiedTeacherId(id))
                        : approval.approve(actor, new CourseId(course), new AccountId(id)));
    }
}
