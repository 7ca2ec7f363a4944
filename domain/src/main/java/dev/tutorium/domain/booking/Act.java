package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a session, in which part, and when.
 *
 * @param by null when the platform acts by itself
 */
public record Act(@Nullable AccountId by, Party party, Instant at) {

    public static Act byStudent(AccountId student, Instant at) {
        return new Act(student, Party.STUDENT, at);
    }

    public static Act byTeacher(AccountId teacher, Instant at) {
        return new Act(teacher, Party.TEACHER, at);
    }

    public static Act byAdmin(AccountId admin, Instant at) {
        return new Act(admin, Party.PLATFORM, at);
    }

    public static Act byPlatform(Instant at) {
        return new Act(null, Party.PLATFORM, at);
    }
}
