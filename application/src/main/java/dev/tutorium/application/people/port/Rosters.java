package dev.tutorium.application.people.port;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;

/** Which students belong to which teacher. */
public interface Rosters {

    /** Makes the student one of the teacher's, again if they had been removed; does nothing when they are. */
    void add(AccountId teacher, AccountId student, Instant now);

    boolean has(AccountId teacher, AccountId student);
}
