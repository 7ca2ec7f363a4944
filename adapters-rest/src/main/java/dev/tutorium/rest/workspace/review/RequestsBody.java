package dev.tutorium.rest.workspace.review;

import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for a review.
 *
 * @param sessionIds only about these; about whatever has no review when it is left out
 */
@Serdeable
record RequestsBody(@Nullable @Size(min = 1, max = 100) List<@NotNull UUID> sessionIds) {

    static List<SessionId> sessions(@Nullable RequestsBody body) {
        return body == null || body.sessionIds == null
                ? List.of()
                : body.sessionIds.stream().map(SessionId::new).toList();
    }

    /** Whose answer is awaited now. */
    @Serdeable
    record Sent(int sent, List<Request> requests) {

        static Sent of(List<ReviewRequested> requested) {
            return new Sent(
                    requested.size(),
                    requested.stream()
                            .map(one -> new Request(
                                    one.session().value(), one.student().value()))
                            .toList());
        }
    }

    @Serdeable
    record Request(UUID sessionId, UUID studentId) {}
}
