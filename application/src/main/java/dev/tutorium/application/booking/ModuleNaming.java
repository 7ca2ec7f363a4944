package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;

/** A session of a course was held, and learning has settled which module it taught: the session names it from now on. */
public final class ModuleNaming implements Reaction<ModuleSettled> {

    private final Sessions sessions;
    private final Transactions transactions;

    public ModuleNaming(Sessions sessions, Transactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "booking.module-naming";
    }

    @Override
    public Class<ModuleSettled> event() {
        return ModuleSettled.class;
    }

    @Override
    public void react(ModuleSettled event) {
        transactions.inTransaction(() -> {
            if (sessions.getForUpdate(event.session()) instanceof Session.Completed held) {
                sessions.record(Change.of(held.teaching(event.module())))
                        .orThrow(refusal -> new IllegalStateException("nothing moved, and yet " + refusal));
            }
        });
    }
}
