package dev.tutorium.application.goodwill.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.util.Optional;

/** Who made teachers of students. */
@FunctionalInterface
public interface Mentors {

    /**
     * Who taught the course of this session to its teacher; empty where it is not the first session of any course that the teacher
     * has held, or nobody taught them.
     */
    Optional<AccountId> ofFirst(SessionId session);
}
