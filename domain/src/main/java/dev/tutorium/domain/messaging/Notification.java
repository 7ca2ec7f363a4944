package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.NotificationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something an account is told in the app. Unread, then read; one that is dismissed is read too and shown no more among the new
 * ones; one that is removed is shown nowhere, but kept for a while, so that its event cannot bring it back.
 *
 * @param key what makes it the same when its event is delivered again
 */
public record Notification(
        NotificationId id,
        AccountId account,
        String key,
        NotificationKind kind,
        String title,
        String text,
        @Nullable Topic topic,
        Instant at,
        @Nullable Instant readAt,
        @Nullable Instant dismissedAt,
        @Nullable Instant removedAt) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 4_000;

    public static Change<Notification> made(
            NotificationId id,
            AccountId account,
            String key,
            NotificationKind kind,
            String title,
            String text,
            @Nullable Topic topic,
            Instant now) {
        var made = new Notification(
                id,
                account,
                key,
                kind,
                cut(title, LONGEST_TITLE),
                cut(text, LONGEST_TEXT),
                topic,
                now,
                null,
                null,
                null);
        return Change.of(made, new NotificationEvent.Notified(id, account, kind, now));
    }

    public boolean isRead() {
        return readAt != null;
    }

    public Notification read(Instant now) {
        return new Notification(
                id, account, key, kind, title, text, topic, at, first(readAt, now), dismissedAt, removedAt);
    }

    public Notification dismissed(Instant now) {
        return new Notification(
                id, account, key, kind, title, text, topic, at, first(readAt, now), first(dismissedAt, now), removedAt);
    }

    public Notification removed(Instant now) {
        return new Notification(
                id, account, key, kind, title, text, topic, at, first(readAt, now), dismissedAt, first(removedAt, now));
    }

    /** What happened once has happened then: a repeat changes nothing. */
    private static Instant first(@Nullable Instant before, Instant now) {
        return before == null ? now : before;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
