package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.EntryView;
import dev.tutorium.application.goodwill.view.Side;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a member's own.
 *
 * @param points   below zero where points were taken back
 * @param note     why an admin granted it
 * @param fromUser who gave what was earned; null for the platform
 * @param toUser   who got what was spent; null where nobody did
 */
@SnakeCase
record TransactionBody(
        UUID id,
        String type,
        int points,
        String reason,
        @Nullable String note,
        @Nullable Named fromUser,
        @Nullable Named toUser,
        @Nullable String courseTitle,
        Instant createdAt) {

    @SnakeCase
    record Named(String name) {}

    static TransactionBody of(EntryView entry) {
        var other = entry.other() == null ? null : new Named(entry.other());
        var isEarned = entry.side() == Side.EARNED;
        return new TransactionBody(
                entry.id(),
                Choice.word(entry.side()),
                entry.points(),
                entry.reason(),
                entry.note(),
                isEarned ? other : null,
                isEarned ? null : other,
                entry.course(),
                entry.at());
    }
}
