package dev.tutorium.domain.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an aggregate. Events are records; they are stored with the change that caused them, delivered at
 * least once and, for one aggregate, in order. Component types are kept plain (ids, money, instants, ranges, enums, text,
 * numbers, lists of these), so that an event reads the same years later.
 */
public interface DomainEvent {

    /** The id of the aggregate it happened to: events of one aggregate are delivered in order. */
    UUID aggregateId();

    Instant at();
}
