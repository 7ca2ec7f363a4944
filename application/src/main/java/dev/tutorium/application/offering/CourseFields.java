package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.domain.offering.CourseDetails;
import dev.tutorium.domain.offering.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a creator writes about a course; what is null stays as it is, or for a new course as the platform has it. */
public record CourseFields(
        @Nullable String title,
        @Nullable String description,
        @Nullable Level level,
        @Nullable CategoryId category,
        @Nullable Money price,
        @Nullable Integer sessionMinutes,
        @Nullable List<String> tags,
        @Nullable List<String> objectives,
        @Nullable List<String> includes) {

    private static final CourseDetails BLANK = new CourseDetails(
            "", "", Level.BEGINNER, null, null, Duration.ofMinutes(60), List.of(), List.of(), List.of());

    /** A new course needs a title only. */
    CourseDetails complete() {
        if (title == null) {
            throw new Malformed("title", "must be given");
        }
        return over(BLANK);
    }

    CourseDetails over(CourseDetails current) {
        return new CourseDetails(
                title == null ? current.title() : Fields.title(title),
                description == null ? current.description() : Fields.text("description", description, 10_000),
                level == null ? current.level() : level,
                category == null ? current.category() : category,
                price == null ? current.price() : Fields.price("priceCents", price),
                Fields.minutes("sessionMinutes", sessionMinutes, 15, 240, current.sessionLength()),
                tags == null ? current.tags() : Fields.lines("tags", tags),
                objectives == null ? current.objectives() : Fields.lines("learningObjectives", objectives),
                includes == null ? current.includes() : Fields.lines("includes", includes));
    }
}
