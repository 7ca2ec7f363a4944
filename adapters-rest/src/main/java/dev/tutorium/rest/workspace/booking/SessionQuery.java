package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.ServiceId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a list of sessions is narrowed.
 *
 * @param status one or several, separated by commas
 * @param serviceId of this service only
 * @param order  {@code asc} for the earliest first; otherwise the latest
 */
@Introspected
record SessionQuery(
        @Nullable @QueryValue @Size(max = 200) String status,
        @Nullable @QueryValue UUID serviceId,
        @Nullable @QueryValue Instant from,
        @Nullable @QueryValue Instant to,

        @Nullable @QueryValue @Pattern(regexp = "asc|desc", message = "must be asc or desc") String order) {

    SessionFilter narrow(SessionFilter filter) {
        return filter.of(serviceId == null ? null : new ServiceId(serviceId))
                .in(states())
                .between(from, to)
                .earliestFirst("asc".equals(order));
    }

    private Set<SessionState> states() {
        var states = EnumSet.noneOf(SessionState.class);
        if (status != null && !status.isBlank()) {
            for (var name : status.split(",", -1)) {
                try {
                    states.add(SessionState.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException _) {
                    throw new Malformed("status", "is not a state of a session");
                }
            }
        }
        return states;
    }
}
