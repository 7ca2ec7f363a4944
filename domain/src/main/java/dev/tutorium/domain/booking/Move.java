package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;

/**
 * One rescheduling of a session.
 *
 * @param refundPercent what a cancellation would have given back when a student moved it: a later cancellation by that student
 *                      gives no more. 100 for a move by the teacher
 */
public record Move(AccountId by, Party party, Instant at, TimeRange from, TimeRange to, int refundPercent) {}
