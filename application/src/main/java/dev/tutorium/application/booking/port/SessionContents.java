package dev.tutorium.application.booking.port;

import dev.tutorium.domain.booking.SessionContent;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.material.MaterialKind;
import java.util.Collection;

/** What sessions are taught with: texts, lesson templates and resources. */
public interface SessionContents {

    /** Blank until something was written. */
    SessionContent get(SessionId session);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed since it was read. */
    SessionContent save(SessionContent content);

    /** How many materials of a kind are tied to it. */
    int tied(SessionId session, MaterialKind kind);

    /** Ties materials to it, those that are tied already too. */
    void tie(SessionId session, Collection<MaterialId> materials);

    /** Unties those of a kind that are not among some. */
    void untieOthers(SessionId session, MaterialKind kind, Collection<MaterialId> materials);
}
