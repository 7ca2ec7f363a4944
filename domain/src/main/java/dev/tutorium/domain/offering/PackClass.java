package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;

/**
 * A session of an enrollment in a course pack that was not cancelled.
 *
 * @param preliminary the free meeting before the first class
 * @param held        it is over, and was not missed by the teacher
 */
public record PackClass(SessionId session, Instant start, boolean preliminary, boolean held) {}
