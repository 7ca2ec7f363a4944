package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.review.view.ReviewFilter;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a list of reviews is narrowed and sorted.
 *
 * @param sort newest (the default), oldest, highest or lowest
 */
@Introspected
record ReviewQuery(
        @Nullable @QueryValue @Min(1) @Max(5) Integer rating,
        @Nullable @QueryValue Boolean answered,
        @Nullable @QueryValue Boolean imported,
        @Nullable @QueryValue UUID serviceId,
        @Nullable @QueryValue @Size(max = 10) String sort) {

    ReviewFilter of(AccountId teacher) {
        return new ReviewFilter(
                teacher,
                rating,
                answered,
                imported,
                serviceId == null ? null : new ServiceId(serviceId),
                sort == null ? ReviewFilter.Sort.NEWEST : Choice.of(ReviewFilter.Sort.class, "sort", sort));
    }
}
