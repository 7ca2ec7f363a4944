package dev.tutorium.rest.workspace.review;

import dev.tutorium.domain.review.ImportedReview.Original;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews that were written elsewhere. */
@Serdeable
record ImportBody(@Size(min = 1, max = 100) List<@Valid OriginalBody> reviews) {

    List<Original> toOriginals() {
        return reviews.stream().map(OriginalBody::toOriginal).toList();
    }

    /**
     * One of them.
     *
     * @param source     where it was written, such as the name of the site
     * @param externalId the source's own id of it, by which it is known when it is imported again
     */
    @Serdeable
    record OriginalBody(
            @Size(max = 100) String source,

            @Nullable @Size(max = 100) String externalId,
            @Size(max = 100) String authorName,

            @Min(1) @Max(5) int rating,

            @Nullable @Size(max = 2000) String comment,
            Instant writtenAt) {

        Original toOriginal() {
            return new Original(
                    source,
                    externalId == null ? "" : externalId,
                    authorName,
                    rating,
                    comment == null ? "" : comment,
                    writtenAt);
        }
    }

    /** What became of them: those that were there already are left as they were. */
    @Serdeable
    record Result(int imported, int skipped) {}
}
