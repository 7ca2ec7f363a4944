package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.scheduling.port.Calendars;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How the platform is put together: soundly, or with a part that was tampered with, which a simulation has to find. */
record Build(
        Function<Memory, SessionsInMemory> sessions, UnaryOperator<Calendars> calendars, UnaryOperator<Ledger> books) {

    static Build sound() {
        return new Build(SessionsInMemory::new, UnaryOperator.identity(), UnaryOperator.identity());
    }
}
