package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a teacher can write to. */
public interface Recipients {

    /** The teacher's own students among these, by their ids in the teacher's list; those who are not are left out. */
    List<Recipient> of(AccountId teacher, Collection<UUID> students);

    /** When a session of the teacher starts. {@link Missing} when there is none or it is another's. */
    Instant startOf(AccountId teacher, SessionId session);

    /** {@code account} is null until the student has signed in. */
    record Recipient(UUID student, @Nullable AccountId account) {}
}
