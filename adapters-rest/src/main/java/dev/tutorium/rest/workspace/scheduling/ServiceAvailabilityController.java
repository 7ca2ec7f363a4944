package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.scheduling.SlotQuery;
import dev.tutorium.application.scheduling.SlotSearch;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.InTheirName;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What anyone can book on a teacher's page. */
@Controller("/api/public/{slug}/service-availability")
@Secured(SecurityRule.IS_ANONYMOUS)
@InTheirName
class ServiceAvailabilityController {

    private final SlotSearch search;

    ServiceAvailabilityController(SlotSearch search) {
        this.search = search;
    }

    /**
     * Slots by date, or with {@code explain} why one time is not offered.
     *
     * @param preferredDays 1 is Monday, separated by commas
     * @param explain       an instant; the dates are not needed then
     */
    @Get
    @RateLimit("30/min")
    AvailabilityBody slots(
            @PathVariable @Size(max = 80) String slug,
            @QueryValue UUID serviceId,
            @QueryValue @Size(max = 64) String timezone,
            @Nullable @QueryValue LocalDate start,
            @Nullable @QueryValue LocalDate end,
            @Nullable @QueryValue @Size(max = 8) String preferredStart,
            @Nullable @QueryValue @Size(max = 8) String preferredEnd,
            @Nullable @QueryValue @Pattern(regexp = "([1-7](,[1-7]){0,6})?") String preferredDays,
            @Nullable @QueryValue Instant explain) {
        if (explain != null) {
            return AvailabilityBody.of(search.explain(slug, new ServiceId(serviceId), explain, timezone));
        }
        var query = new SlotQuery(
                timezone,
                required("start", start),
                required("end", end),
                preferredStart,
                preferredEnd,
                days(preferredDays));
        return AvailabilityBody.of(search.slots(slug, new ServiceId(serviceId), query));
    }

    private static List<Integer> days(@Nullable String preferred) {
        return preferred == null || preferred.isEmpty()
                ? List.of()
                : Stream.of(preferred.split(",")).map(Integer::valueOf).toList();
    }

    private static LocalDate required(String name, @Nullable LocalDate date) {
        if (date == null) {
            throw new Malformed(name, "must be given");
        }
        return date;
    }
}
