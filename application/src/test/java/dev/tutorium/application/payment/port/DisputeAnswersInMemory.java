package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.payment.DisputeAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers to disputes in memory. */
public final class DisputeAnswersInMemory implements DisputeAnswers {

    private final Memory memory;
    private final Rows<String, DisputeAnswer> answers;
    private final Rows<String, String> statements;

    public DisputeAnswersInMemory(Memory memory) {
        this.memory = memory;
        answers = memory.rows();
        statements = memory.rows();
    }

    @Override
    public void record(Change<DisputeAnswer> change) {
        var next = change.state();
        if (find(next.dispute()).map(DisputeAnswer::version).orElse(0L) != next.version()) {
            throw new Stale("dispute answer");
        }
        answers.put(
                next.dispute(),
                new DisputeAnswer(
                        next.dispute(),
                        next.charge(),
                        next.attempt(),
                        next.by(),
                        next.evidence(),
                        next.requestedAt(),
                        next.progress(),
                        next.version() + 1));
        memory.publish(change.events());
    }

    @Override
    public Optional<DisputeAnswer> find(String dispute) {
        return answers.find(dispute);
    }

    @Override
    public void state(String dispute, AccountId payee, String statement, Instant at) {
        statements.put(dispute + " " + payee.value(), statement);
    }

    public List<String> statements() {
        return statements.stream().toList();
    }

    @Override
    public List<String> unsettled(Instant before, int limit) {
        return answers.stream()
                .filter(each -> each.progress() instanceof DisputeAnswer.Requested)
                .filter(each -> each.requestedAt().isBefore(before))
                .sorted(Comparator.comparing(DisputeAnswer::requestedAt))
                .map(DisputeAnswer::dispute)
                .limit(limit)
                .toList();
    }
}
