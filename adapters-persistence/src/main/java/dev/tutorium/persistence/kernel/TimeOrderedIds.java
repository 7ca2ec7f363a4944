package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Ids;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7: 48 bits of milliseconds, 12 bits of the fraction of the millisecond, 62 random bits. Strictly rising on one
 * node, so that rows land beside each other in an index and sort by creation.
 */
@Singleton
final class TimeOrderedIds implements Ids {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_TICK = 250;

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        var tick = last.updateAndGet(previous -> Math.max(previous + 1, now()));
        var high = ((tick & ~0xFFFL) << 4) | 0x7000L | (tick & 0xFFFL);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Milliseconds in the upper 52 bits, 4096ths of a millisecond (in steps of 250 ns) in the lower 12. */
    private static long now() {
        var nanos = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
        return ((nanos / NANOS_PER_MILLI) << 12) | (nanos % NANOS_PER_MILLI / NANOS_PER_TICK);
    }
}
