package dev.tutorium.application.offering;

import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import org.jspecify.annotations.Nullable;

/** What a creator writes about a module; what is null stays as it is. An empty address takes it away. */
public record ModuleFields(
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer minutes,
        @Nullable String videoUrl,
        @Nullable String documentUrl) {

    ModuleDetails complete() {
        return over(new ModuleDetails(Fields.title(title), "", null, null, null));
    }

    ModuleDetails over(ModuleDetails current) {
        return new ModuleDetails(
                title == null ? current.title() : Fields.title(title),
                description == null ? current.description() : Fields.text("description", description, 5_000),
                minutes == null ? current.minutes() : (Integer) Fields.within("durationMinutes", minutes, 1, 10_000),
                videoUrl == null ? current.videoUrl() : Fields.webAddress("videoUrl", videoUrl),
                documentUrl == null ? current.documentUrl() : Fields.webAddress("documentUrl", documentUrl));
    }
}
