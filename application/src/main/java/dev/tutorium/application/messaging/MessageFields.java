package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.messaging.ScheduledMessage.Anchor;
import dev.tutorium.domain.messaging.TellingPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes to students for later: at a time, or so many minutes after the start of a session, before it when
 * negative.
 *
 * @param students by their ids in the teacher's list; may be empty for everyone in the session
 */
public record MessageFields(
        List<UUID> students,
        String subject,
        String text,
        @Nullable Instant sendAt,
        @Nullable UUID session,
        @Nullable Integer offsetMinutes) {

    List<UUID> distinctStudents(TellingPolicy policy) {
        var distinct = students.stream().distinct().toList();
        if (distinct.size() > policy.mostRecipients()) {
            throw new Malformed("studentIds", "must be at most " + policy.mostRecipients());
        }
        if (distinct.isEmpty() && session == null) {
            throw new Malformed("studentIds", "must name at least one student, or a session");
        }
        return distinct;
    }

    String plainSubject(TellingPolicy policy) {
        var plain = subject.strip();
        if (plain.isEmpty()
                || plain.length() > policy.longestSubject()
                || plain.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed("subject", "must be 1 to " + policy.longestSubject() + " characters on one line");
        }
        return plain;
    }

    String plainText(TellingPolicy policy) {
        var plain = text.strip().replace("\r\n", "\n");
        if (plain.isEmpty() || plain.length() > policy.longestText() || plain.indexOf('\0') >= 0) {
            throw new Malformed("body", "must be 1 to " + policy.longestText() + " characters");
        }
        return plain;
    }

    /** Null when a time is given; exactly one of both is. */
    @Nullable Anchor anchor(TellingPolicy policy) {
        if (session == null) {
            if (offsetMinutes != null) {
                throw new Malformed("sessionId", "must be given with an offset");
            }
            if (sendAt == null) {
                throw new Malformed("sendAt", "must be given, or a session and an offset");
            }
            return null;
        }
        if (sendAt != null) {
            throw new Malformed("sendAt", "must not be given with a session");
        }
        var offset = Duration.ofMinutes(offsetMinutes == null ? 0 : offsetMinutes);
        if (offset.abs().compareTo(policy.farthest()) > 0) {
            throw new Malformed(
                    "offsetMinutes", "must be within " + policy.farthest().toDays() + " days of the session");
        }
        return new Anchor(new SessionId(session), offset);
    }
}
