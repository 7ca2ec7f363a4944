package dev.tutorium.application.people.port;

import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/** Which students belong to which teacher; each e-mail address once per teacher. */
public interface Rosters {

    /** Throws {@link dev.tutorium.application.kernel.Missing} when there is none or it is another teacher's. */
    RosterEntry getOwned(AccountId teacher, UUID id);

    /** Adds a new entry, or brings back one that was removed; the entry that was there stays as it is. */
    RosterEntry add(RosterEntry entry);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed or removed since it was read. */
    RosterEntry update(RosterEntry entry);

    /** Takes it off the roster and keeps it for when the student comes back. */
    void remove(RosterEntry entry, Instant now);

    /** Keeps nothing of it. */
    void forget(RosterEntry entry);
}
