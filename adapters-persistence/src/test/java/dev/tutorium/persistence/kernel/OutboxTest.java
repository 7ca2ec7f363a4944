package dev.tutorium.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Delivery;
import dev.tutorium.application.messaging.port.Departure;
import dev.tutorium.application.messaging.port.Departures;
import dev.tutorium.application.messaging.port.Outlet;
import dev.tutorium.application.messaging.port.Settlement;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.TimeRange;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest extends DatabaseTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration NO_LEASE = Duration.ZERO;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");

    sealed interface NoteEvent extends DomainEvent {
        record Written(UUID aggregateId, int number, Instant at) implements NoteEvent {}

        record Sold(
                UUID aggregateId,
                AccountId buyer,
                Money price,
                TimeRange when,
                Duration length,
                Thread.State state,
                List<AccountId> witnesses,
                @Nullable String remark,
                Instant at)
                implements NoteEvent {}
    }

    private record Listening<E extends DomainEvent>(String name, Class<E> event) implements Reaction<E> {
        @Override
        public void react(E event) {}
    }

    private record Way(String name) implements Outlet {
        @Override
        public boolean wants(Class<? extends DomainEvent> event) {
            return event == NoteEvent.Sold.class;
        }

        @Override
        public void take(List<Departure> departures) {}
    }

    @Factory
    @Requires(property = "test.outbox")
    static class Listeners {
        @Singleton
        Reaction<NoteEvent> all() {
            return new Listening<>("test.all", NoteEvent.class);
        }

        @Singleton
        Reaction<NoteEvent.Sold> sold() {
            return new Listening<>("test.sold", NoteEvent.Sold.class);
        }

        @Singleton
        Outlet out() {
            return new Way("test.out");
        }
    }

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Departures departures;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("test.outbox", "true");
        return properties;
    }

    @BeforeEach
    void empty() {
        sql.update("truncate outbox_delivery, outbox_event, outbox_departure, outbox_outlet cascade");
    }

    @Test
    void an_event_is_owed_to_each_reaction_that_wants_its_type() {
        var note = ids.next();
        append(written(note, 1), sold(note));
        assertThat(owed()).containsExactlyInAnyOrder("test.all", "test.all", "test.sold");
    }

    @Test
    void an_event_reads_as_it_was_written() {
        var sold = sold(ids.next());
        append(sold);
        assertThat(deliveries.claim(10, LEASE))
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(deliveries.read(delivery)).isEqualTo(sold));
    }

    @Test
    void events_are_stored_as_plain_json() {
        append(sold(new UUID(0, 1)));
        var body = sql.first("select body from outbox_event", row -> row.getString(1))
                .orElseThrow();
        assertThat(body)
                .contains(
                        "\"buyer\": \"00000000-0000-0000-0000-000000000002\"",
                        "\"price\": {\"minor\": 1250, \"currency\": \"EUR\"}",
                        "\"at\": \"2026-03-02T09:00:00.123456Z\"",
                        "\"length\": \"PT45M\"");
        assertThat(sql.first("select type from outbox_event", row -> row.getString(1)))
                .contains("kernel.Sold");
    }

    @Test
    void nothing_is_owed_when_the_change_is_rolled_back() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    outbox.append(List.of(written(ids.next(), 1)));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(deliveries.backlog().waiting()).isZero();
    }

    @Test
    void events_outside_a_transaction_are_refused() {
        assertThatThrownBy(() -> outbox.append(List.of(written(ids.next(), 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sleepers_wake_after_a_commit_and_not_after_a_rollback() {
        var woken = new AtomicInteger();
        deliveries.onCommit(woken::incrementAndGet);
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    outbox.append(List.of(written(ids.next(), 1)));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(woken).hasValue(0);
        append(written(ids.next(), 1));
        assertThat(woken).hasValue(1);
    }

    @Test
    void a_leased_delivery_is_not_handed_out_again_until_the_lease_is_over() {
        append(written(ids.next(), 1));
        assertThat(deliveries.claim(10, NO_LEASE)).hasSize(1);
        assertThat(deliveries.claim(10, LEASE)).singleElement().matches(again -> again.attempt() == 2);
        assertThat(deliveries.claim(10, LEASE)).isEmpty();
    }

    @Test
    void the_second_event_of_an_aggregate_waits_for_the_first() {
        var note = ids.next();
        append(written(note, 1), written(note, 2));
        append(written(ids.next(), 1));
        var first = deliveries.claim(10, LEASE);
        assertThat(numbers(first)).containsExactly(1, 1);
        settle(first, Settlement.Done::new);
        assertThat(numbers(deliveries.claim(10, LEASE))).containsExactly(2);
    }

    @Test
    void a_failed_event_holds_up_its_aggregate_until_it_is_parked() {
        var note = ids.next();
        append(written(note, 1), written(note, 2));
        settle(deliveries.claim(10, LEASE), delivery -> new Settlement.Retry(delivery, Duration.ofMinutes(1), "no"));
        assertThat(deliveries.claim(10, LEASE)).isEmpty();
        sql.update("update outbox_delivery set due = now()");
        var again = deliveries.claim(10, LEASE);
        assertThat(numbers(again)).containsExactly(1);
        settle(again, delivery -> new Settlement.Parked(delivery, "no"));
        assertThat(numbers(deliveries.claim(10, LEASE))).containsExactly(2);
        assertThat(deliveries.backlog()).isEqualTo(new Deliveries.Backlog(1, 1));
    }

    @Test
    void one_reaction_does_not_wait_for_another() {
        var note = ids.next();
        append(sold(note), sold(note));
        var claimed = deliveries.claim(10, LEASE);
        settle(
                claimed.stream()
                        .filter(one -> one.reaction().equals("test.sold"))
                        .toList(),
                Settlement.Done::new);
        assertThat(deliveries.claim(10, LEASE))
                .singleElement()
                .matches(one -> one.reaction().equals("test.sold"));
    }

    @Test
    void a_settlement_that_comes_after_its_lease_changes_nothing() {
        append(written(ids.next(), 1));
        var slow = deliveries.claim(10, NO_LEASE);
        var quick = deliveries.claim(10, LEASE);
        settle(slow, Settlement.Done::new);
        assertThat(deliveries.backlog().waiting()).isEqualTo(1);
        settle(quick, Settlement.Done::new);
        assertThat(deliveries.backlog().waiting()).isZero();
    }

    @Test
    void many_claimants_share_the_work_and_never_hold_the_same_delivery() throws Exception {
        for (var count = 0; count < 200; count++) {
            append(written(ids.next(), count));
        }
        var claimed = new ArrayList<Long>();
        try (var claimants = Executors.newFixedThreadPool(6)) {
            Callable<List<Delivery>> claim = () -> deliveries.claim(20, LEASE);
            var rounds = java.util.stream.Stream.generate(() -> claim).limit(40).toList();
            for (var round : claimants.invokeAll(rounds)) {
                round.get().forEach(delivery -> claimed.add(delivery.event()));
            }
        }
        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void only_delivered_events_are_forgotten() {
        append(written(ids.next(), 1));
        settle(deliveries.claim(10, LEASE), Settlement.Done::new);
        append(written(ids.next(), 2));
        assertThat(deliveries.forget(AT, 10)).isZero();
        assertThat(deliveries.forget(AT.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(numbers(deliveries.claim(10, LEASE))).containsExactly(2);
    }

    @Test
    void what_an_outlet_wants_waits_there_in_order_until_it_is_gone() {
        var note = ids.next();
        append(sold(note), written(note, 1), sold(note));
        append(sold(note));
        var node = ids.next();
        var two = departures.next("test.out", node, 2, LEASE);
        assertThat(two).hasSize(2).isSortedAccordingTo(Comparator.comparingLong(Departure::event));
        assertThat(two).extracting(Departure::type).containsOnly("kernel.Sold");
        assertThat(departures.next("test.out", node, 2, LEASE)).isEqualTo(two);
        departures.gone("test.out", two);
        assertThat(departures.next("test.out", node, 2, LEASE))
                .singleElement()
                .satisfies(last ->
                        assertThat(last.event()).isGreaterThan(two.getLast().event()));
        assertThat(departures.waiting()).isEqualTo(1);
    }

    @Test
    void an_outlet_belongs_to_one_node_until_its_lease_is_over() {
        append(sold(ids.next()));
        var one = ids.next();
        var other = ids.next();
        assertThat(departures.next("test.out", one, 10, LEASE)).hasSize(1);
        assertThat(departures.next("test.out", other, 10, LEASE)).isEmpty();
        assertThat(departures.next("test.out", one, 10, NO_LEASE)).hasSize(1);
        assertThat(departures.next("test.out", other, 10, LEASE)).hasSize(1);
        assertThat(departures.next("test.out", one, 10, LEASE)).isEmpty();
    }

    @Test
    void a_forgotten_event_takes_its_departures_along() {
        append(sold(ids.next()));
        settle(deliveries.claim(10, LEASE), Settlement.Done::new);
        assertThat(deliveries.forget(AT.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(departures.waiting()).isZero();
    }

    private void append(DomainEvent... events) {
        transactions.inTransaction(() -> outbox.append(List.of(events)));
    }

    private interface Settling {
        Settlement of(Delivery delivery);
    }

    private void settle(List<Delivery> claimed, Settling settling) {
        deliveries.settle(claimed.stream().map(settling::of).toList());
    }

    private List<Integer> numbers(List<Delivery> claimed) {
        return claimed.stream()
                .map(delivery -> ((NoteEvent.Written) deliveries.read(delivery)).number())
                .toList();
    }

    private List<String> owed() {
        return sql.list("select reaction from outbox_delivery", row -> row.getString(1));
    }

    private static NoteEvent written(UUID note, int number) {
        return new NoteEvent.Written(note, number, AT);
    }

    private static NoteEvent sold(UUID note) {
        return new NoteEvent.Sold(
                note,
                new AccountId(new UUID(0, 2)),
                Money.of(1250, "EUR"),
                TimeRange.of(AT, Duration.ofHours(1)),
                Duration.ofMinutes(45),
                Thread.State.NEW,
                List.of(new AccountId(new UUID(0, 3))),
                null,
                AT);
    }
}
