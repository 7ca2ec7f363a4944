package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.booking.Strike;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Marks against teachers in memory. */
public final class StrikesInMemory implements Strikes {

    private final Rows<SessionId, Strike> strikes;
    private final Index<UUID, SessionId, Strike> byTeacher;

    public StrikesInMemory() {
        this(new Memory());
    }

    public StrikesInMemory(Memory memory) {
        strikes = memory.rows();
        byTeacher = strikes.index(strike -> Stream.of(strike.teacher().value()));
    }

    @Override
    public void add(Strike strike) {
        if (strikes.find(strike.session()).isEmpty()) {
            strikes.put(strike.session(), strike);
        }
    }

    @Override
    public long count(AccountId teacher, Instant since) {
        return byTeacher
                .at(teacher.value())
                .filter(strike -> strike.at().isAfter(since))
                .count();
    }
}
