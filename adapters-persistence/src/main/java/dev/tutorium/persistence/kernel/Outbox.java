package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.domain.kernel.DomainEvent;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where the events of a change are written, in the transaction of the change, with one delivery for each reaction and one departure
 * for each outlet that wants them. Every {@code record(change)} of a repository ends here. Save first, append second: the row lock of the saved aggregate
 * keeps its events in order.
 */
@Singleton
public final class Outbox {

    private static final String APPEND = """
            with event as (
                insert into outbox_event (id, aggregate_id, type, body, at)
                select e.id, e.aggregate_id, e.type, e.body::jsonb, e.at
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                    with ordinality as e (id, aggregate_id, type, body, at, place)
                order by e.place
                returning seq, id, aggregate_id),
            departure as (
                insert into outbox_departure (outlet, event_seq)
                select wanted.outlet, event.seq
                from event join unnest(?::uuid[], ?::text[]) as wanted (id, outlet) on wanted.id = event.id)
            insert into outbox_delivery (event_seq, reaction, aggregate_id)
            select event.seq, wanted.reaction, event.aggregate_id
            from event join unnest(?::uuid[], ?::text[]) as wanted (id, reaction) on wanted.id = event.id""";

    private final TransactionOperations<Connection> transactions;
    private final Sql sql;
    private final Ids ids;
    private final Reactions reactions;
    private final Outlets outlets;
    private final EventJson json;
    private final WakeUp wakeUp;

    Outbox(
            TransactionOperations<Connection> transactions,
            Sql sql,
            Ids ids,
            Reactions reactions,
            Outlets outlets,
            EventJson json,
            WakeUp wakeUp) {
        this.transactions = transactions;
        this.sql = sql;
        this.ids = ids;
        this.reactions = reactions;
        this.outlets = outlets;
        this.json = json;
        this.wakeUp = wakeUp;
    }

    public void append(List<DomainEvent> events) {
        var transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("events are only recorded in a transaction"));
        if (events.isEmpty()) {
            return;
        }
        var eventIds = new ArrayList<UUID>();
        var toReactions = new Wanted();
        var toOutlets = new Wanted();
        for (var event : events) {
            var id = ids.next();
            eventIds.add(id);
            toReactions.add(id, reactions.wanting(event.getClass()));
            toOutlets.add(id, outlets.wanting(event.getClass()));
        }
        sql.update(
                APPEND,
                eventIds,
                events.stream().map(DomainEvent::aggregateId).toList(),
                events.stream()
                        .map(event -> EventTypes.nameOf(event.getClass()))
                        .toList(),
                events.stream().map(json::write).toList(),
                events.stream().map(DomainEvent::at).map(Instant::toString).toList(),
                toOutlets.events,
                toOutlets.by,
                toReactions.events,
                toReactions.by);
        if (!toReactions.events.isEmpty() || !toOutlets.events.isEmpty()) {
            transaction.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeUp.call();
                }
            });
        }
    }

    /** Who wants which of the events. */
    private static final class Wanted {
        private final List<UUID> events = new ArrayList<>();
        private final List<String> by = new ArrayList<>();

        void add(UUID event, List<String> wanting) {
            for (var name : wanting) {
                events.add(event);
                by.add(name);
            }
        }
    }
}
