package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Delivers the events of a {@link Memory} to reactions as the dispatcher does: at least once, in order for one aggregate and one
 * reaction, each reaction on its own, again after growing pauses when one fails, and parked at last. Nothing is delivered by itself:
 * a test says when, and may let the news of a success be lost.
 */
public final class OutboxInMemory {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int ATTEMPTS = 17;

    private record Line(String reaction, UUID aggregate) {}

    /** One event on its way to one reaction. */
    private static final class Delivery {
        private final long event;
        private final DomainEvent what;
        private final Reaction<?> reaction;
        private Instant due;
        private int attempts;

        Delivery(long event, DomainEvent what, Reaction<?> reaction, Instant due) {
            this.event = event;
            this.what = what;
            this.reaction = reaction;
            this.due = due;
        }

        Line line() {
            return new Line(reaction.name(), what.aggregateId());
        }
    }

    private static final Comparator<Delivery> BY_DUE = Comparator.comparing((Delivery delivery) -> delivery.due)
            .thenComparingLong(delivery -> delivery.event)
            .thenComparing(delivery -> delivery.reaction.name());

    private final Memory memory;
    private final List<Reaction<?>> reactions;
    private final InstantSource clock;
    private final Map<Line, Deque<Delivery>> lines = new HashMap<>();
    private final TreeSet<Delivery> heads = new TreeSet<>(BY_DUE);
    private final List<String> parked = new ArrayList<>();
    private long events;

    public OutboxInMemory(Memory memory, Collection<? extends Reaction<?>> reactions, InstantSource clock) {
        this.memory = memory;
        this.reactions = reactions.stream()
                .<Reaction<?>>map(reaction -> reaction)
                .sorted(Comparator.comparing(Reaction::name))
                .toList();
        this.clock = clock;
    }

    /** Takes over what was published since it was asked last; tells it. */
    public List<DomainEvent> collect() {
        var published = memory.takeEvents();
        for (var event : published) {
            events++;
            for (var reaction : reactions) {
                if (reaction.event().isInstance(event)) {
                    append(new Delivery(events, event, reaction, clock.instant()));
                }
            }
        }
        return published;
    }

    public boolean isDue() {
        return !heads.isEmpty() && !heads.first().due.isAfter(clock.instant());
    }

    /**
     * Delivers one of what is due.
     *
     * @param skip    how many that were due longer to pass over, as other workers might have them
     * @param settled whether its success becomes known; else it is delivered again when its lease has run out
     */
    public void deliver(int skip, boolean settled) {
        var now = clock.instant();
        var delivery = heads.stream()
                .takeWhile(each -> !each.due.isAfter(now))
                .skip(skip)
                .findFirst()
                .orElse(null);
        if (delivery != null) {
            deliver(delivery, settled);
        }
    }

    private void deliver(Delivery delivery, boolean settled) {
        delivery.attempts++;
        postpone(delivery, LEASE);
        try {
            react(delivery.reaction, delivery.what);
            if (settled) {
                done(delivery);
            }
        } catch (RuntimeException e) {
            if (delivery.attempts >= ATTEMPTS) {
                parked.add(delivery.reaction.name() + " of " + delivery.what + ": " + e);
                done(delivery);
            } else {
                postpone(delivery, pauseAfter(delivery.attempts));
            }
        }
    }

    /** What was given up, for a person to look at. */
    public List<String> parked() {
        return List.copyOf(parked);
    }

    public int waiting() {
        return heads.size();
    }

    private void append(Delivery delivery) {
        var line = lines.computeIfAbsent(delivery.line(), _ -> new ArrayDeque<>());
        line.add(delivery);
        if (line.size() == 1) {
            heads.add(delivery);
        }
    }

    private void postpone(Delivery delivery, Duration pause) {
        heads.remove(delivery);
        delivery.due = clock.instant().plus(pause);
        heads.add(delivery);
    }

    private void done(Delivery delivery) {
        heads.remove(delivery);
        var line = lines.getOrDefault(delivery.line(), new ArrayDeque<>());
        line.remove(delivery);
        if (line.isEmpty()) {
            lines.remove(delivery.line());
        } else {
            heads.add(line.getFirst());
        }
    }

    private static Duration pauseAfter(int attempt) {
        var grown = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    private static <E extends DomainEvent> void react(Reaction<E> reaction, DomainEvent event) {
        reaction.react(reaction.event().cast(event));
    }
}
