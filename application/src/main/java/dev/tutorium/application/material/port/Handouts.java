package dev.tutorium.application.material.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.material.Material.Resource;
import java.util.Optional;

/** What students are handed in their sessions. */
public interface Handouts {

    /** A resource tied to a session in which the student has a seat, or had one when it was held. */
    Optional<Resource> find(AccountId student, SessionId session, MaterialId resource);
}
