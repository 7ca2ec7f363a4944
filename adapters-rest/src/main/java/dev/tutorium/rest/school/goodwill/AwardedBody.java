package dev.tutorium.rest.school.goodwill;

import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;

/** What was given, and what the member has earned with it. */
@SnakeCase
record AwardedBody(UUID id, UUID toUserId, int points, String reason, int totalEarned, Instant createdAt) {

    static AwardedBody of(Entry.Granted granted, int earned) {
        return new AwardedBody(
                granted.id().value(),
                granted.receiver().value(),
                granted.points(),
                granted.note(),
                earned,
                granted.at());
    }
}
