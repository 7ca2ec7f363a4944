package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.view.SessionFilter;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.AccountId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a list of one's sessions is narrowed.
 *
 * @param status   a state; {@code scheduled} stands for all that are to be held
 * @param role     {@code student} or {@code teacher}; both when absent
 * @param upcoming true for what has not ended, the earliest first
 */
@Introspected
record SessionListQuery(
        @Nullable @QueryValue @Size(max = 20) String status,
        @Nullable @QueryValue @Size(max = 20) String role,
        @Nullable @QueryValue Boolean upcoming) {

    SessionFilter narrow(AccountId account, Instant now) {
        return narrow(whose(account), now);
    }

    SessionFilter narrow(SessionFilter filter, Instant now) {
        var coming = Boolean.TRUE.equals(upcoming);
        return filter.in(states())
                .between(coming ? now : null, Boolean.FALSE.equals(upcoming) ? now : null)
                .earliestFirst(coming);
    }

    private SessionFilter whose(AccountId account) {
        return switch (role == null ? "" : role.toLowerCase(Locale.ROOT)) {
            case "" -> SessionFilter.ofParticipant(account);
            case "student" -> SessionFilter.ofStudent(account);
            case "teacher" -> SessionFilter.ofTeacher(account);
            default -> throw new Malformed("role", "must be student or teacher");
        };
    }

    private Set<SessionState> states() {
        if (status == null || status.isBlank()) {
            return Set.of();
        }
        if (status.equalsIgnoreCase("scheduled")) {
            return Set.of(SessionState.SCHEDULED, SessionState.IN_PROGRESS);
        }
        try {
            return Set.of(SessionState.valueOf(status.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            throw new Malformed("status", "is not a state of a session");
        }
    }
}
