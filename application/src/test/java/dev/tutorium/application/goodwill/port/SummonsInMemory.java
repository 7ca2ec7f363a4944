package dev.tutorium.application.goodwill.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.goodwill.SummonState;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SummonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Summons in memory. */
public final class SummonsInMemory implements Summons {

    private final Memory memory;
    private final Rows<SummonId, Summon> summons;

    public SummonsInMemory(Memory memory) {
        this.memory = memory;
        summons = memory.rows();
    }

    @Override
    public Summon getForUpdate(SummonId id) {
        return summons.find(id).orElseThrow(() -> new Missing("summon"));
    }

    @Override
    public Optional<Summon> findWaiting(AccountId student, CourseId course) {
        return waiting()
                .filter(summon ->
                        summon.student().equals(student) && summon.course().equals(course))
                .findFirst();
    }

    @Override
    public List<SummonId> waitingSince(Instant askedBefore, int limit) {
        return waiting()
                .filter(summon -> !summon.askedAt().isAfter(askedBefore))
                .sorted(Comparator.comparing(Summon::askedAt))
                .map(Summon::id)
                .limit(limit)
                .toList();
    }

    @Override
    public Summon record(Change<Summon> change) {
        var next = change.state();
        var stored = summons.find(next.id()).map(Summon::version).orElse(0L);
        var isOther = next.version() == 0
                && findWaiting(next.student(), next.course()).isPresent();
        if (isOther || stored != next.version()) {
            throw new Stale("summon");
        }
        var saved = new Summon(
                next.id(),
                next.student(),
                next.course(),
                next.module(),
                next.askedAt(),
                next.progress(),
                next.version() + 1);
        summons.put(saved.id(), saved);
        memory.publish(change.events());
        return saved;
    }

    private Stream<Summon> waiting() {
        return summons.stream().filter(summon -> summon.state() == SummonState.PENDING);
    }
}
