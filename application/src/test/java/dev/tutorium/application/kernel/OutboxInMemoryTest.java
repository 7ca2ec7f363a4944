package dev.tutorium.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxInMemoryTest {

    private record Happened(UUID aggregateId, int number, Instant at) implements DomainEvent {}

    private static final class Listener implements Reaction<Happened> {
        private final String name;
        private final List<String> heard = new ArrayList<>();
        private int failures;

        Listener(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<Happened> event() {
            return Happened.class;
        }

        @Override
        public void react(Happened event) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("not now");
            }
            heard.add(event.aggregateId().getLeastSignificantBits() + "/" + event.number());
        }
    }

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final Memory memory = new Memory();
    private final Listener first = new Listener("first");
    private final Listener second = new Listener("second");
    private final OutboxInMemory outbox = new OutboxInMemory(memory, List.of(first, second), () -> now);

    private void happens(int aggregate, int number) {
        memory.publish(List.of(new Happened(new UUID(0, aggregate), number, now)));
        outbox.collect();
    }

    private void deliverAll() {
        while (outbox.isDue()) {
            outbox.deliver(0, true);
        }
    }

    @Test
    void every_reaction_gets_every_event_once_and_in_order() {
        happens(1, 1);
        happens(1, 2);
        deliverAll();
        assertThat(first.heard).containsExactly("1/1", "1/2");
        assertThat(second.heard).containsExactly("1/1", "1/2");
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void one_that_fails_holds_up_its_own_aggregate_and_reaction_only() {
        first.failures = 1;
        happens(1, 1);
        happens(1, 2);
        happens(2, 1);
        deliverAll();
        assertThat(first.heard).containsExactly("2/1");
        assertThat(second.heard).containsExactlyInAnyOrder("1/1", "1/2", "2/1");
        now = now.plusSeconds(1);
        deliverAll();
        assertThat(first.heard).containsExactly("2/1", "1/1", "1/2");
    }

    @Test
    void one_whose_success_is_not_known_is_delivered_again_after_its_lease() {
        happens(1, 1);
        outbox.deliver(0, false);
        deliverAll();
        assertThat(first.heard).containsExactly("1/1");
        now = now.plus(Duration.ofMinutes(1));
        deliverAll();
        assertThat(first.heard).containsExactly("1/1", "1/1");
    }

    @Test
    void one_that_always_fails_is_parked_after_about_two_hours_and_lets_the_next_pass() {
        first.failures = 17;
        happens(1, 1);
        happens(1, 2);
        var start = now;
        while (outbox.parked().isEmpty()) {
            deliverAll();
            now = now.plusSeconds(1);
        }
        assertThat(Duration.between(start, now)).isBetween(Duration.ofMinutes(90), Duration.ofMinutes(150));
        deliverAll();
        assertThat(first.heard).containsExactly("1/2");
    }
}
