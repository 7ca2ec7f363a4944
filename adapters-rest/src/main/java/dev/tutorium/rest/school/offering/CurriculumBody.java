package dev.tutorium.rest.school.offering;

import dev.tutorium.application.learning.CourseReading.CurriculumPage;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

@SnakeCase
record CurriculumBody(List<ModuleBody> modules) {

    static CurriculumBody of(CurriculumPage page) {
        return new CurriculumBody(
                ModuleBody.of(page.modules(), page.full() ? ModuleBody.Part.ALL : ModuleBody.Part.TITLE));
    }

    static CurriculumBody of(Course course) {
        return new CurriculumBody(ModuleBody.of(course.modules(), ModuleBody.Part.ALL));
    }
}
