package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.SessionContents;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.MaterialPolicy;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** A teacher's work on what a session is taught with, before and after it is held. */
public final class SessionPreparation {

    private final Sessions sessions;
    private final SessionContents contents;
    private final Materials materials;
    private final MaterialPolicy policy;
    private final Transactions transactions;

    public SessionPreparation(
            Sessions sessions,
            SessionContents contents,
            Materials materials,
            MaterialPolicy policy,
            Transactions transactions) {
        this.sessions = sessions;
        this.contents = contents;
        this.materials = materials;
        this.policy = policy;
        this.transactions = transactions;
    }

    /** What materials a session is to have, by the name of the field that tells. */
    public record Ties(String field, MaterialKind kind, List<MaterialId> ids) {}

    /**
     * Changes the texts that are given, and makes the materials of each kind that is given those and no others.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public void change(
            Actor.Member teacher, SessionId session, OptionalLong seen, ContentFields fields, List<Ties> ties) {
        Ownership.asTeacher(sessions, teacher.id(), session);
        transactions.inTransaction(() -> {
            var content = contents.get(session);
            if (seen.isPresent() && seen.getAsLong() != content.version()) {
                throw new Stale("session");
            }
            contents.save(fields.over(content));
            for (var these : ties) {
                contents.untieOthers(session, these.kind(), these.ids());
                tie(teacher, session, these);
            }
        });
    }

    /** Beside those that are tied already. */
    public void add(Actor.Member teacher, SessionId session, Ties ties) {
        Ownership.asTeacher(sessions, teacher.id(), session);
        transactions.inTransaction(() -> tie(teacher, session, ties));
    }

    private void tie(Actor.Member teacher, SessionId session, Ties ties) {
        materials.lock(teacher.id());
        requireOwn(ties, materials.among(teacher.id(), ties.kind(), ties.ids()));
        contents.tie(session, ties.ids());
        if (contents.tied(session, ties.kind()) > policy.atOnce()) {
            throw new Malformed(ties.field(), "must be at most " + policy.atOnce() + " of a session");
        }
    }

    private static void requireOwn(Ties ties, Set<MaterialId> own) {
        for (var place = 0; place < ties.ids().size(); place++) {
            if (!own.contains(ties.ids().get(place))) {
                throw new Malformed(
                        ties.field() + "." + place,
                        "must be one of your " + (ties.kind() == MaterialKind.TEMPLATE ? "templates" : "resources"));
            }
        }
    }
}
