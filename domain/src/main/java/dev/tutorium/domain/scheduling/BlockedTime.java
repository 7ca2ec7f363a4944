package dev.tutorium.domain.scheduling;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** All that keeps a teacher busy, joined into separate blocks of epoch seconds. */
final class BlockedTime {

    private final long[] from;
    private final long[] until;
    private int size;

    /** Takes them sorted; parts of a second count as busy to the full second. */
    BlockedTime(List<Busy> sorted) {
        from = new long[sorted.size()];
        until = new long[sorted.size()];
        for (var busy : sorted) {
            if (!busy.blocks()) {
                continue;
            }
            var start = busy.blocked().start().getEpochSecond();
            var end = ceiling(busy.blocked().end());
            if (size > 0 && start <= until[size - 1]) {
                until[size - 1] = Math.max(until[size - 1], end);
            } else {
                from[size] = start;
                until[size] = end;
                size++;
            }
        }
    }

    boolean overlaps(long start, long end) {
        var block = firstEndingAfter(start);
        return block < size && from[block] < end;
    }

    int size() {
        return size;
    }

    /** The first full minute after a block. */
    long freeFrom(int block) {
        return Math.ceilDiv(until[block], 60L) * 60;
    }

    /** The first block that ends after an instant; {@link #size} when none does. */
    int firstEndingAfter(long instant) {
        var found = Arrays.binarySearch(until, 0, size, instant);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Whether the first possible start after some block, with this buffer before it, is {@code start}. */
    boolean isFirstAfterBlock(long start, long bufferBefore) {
        var free = start - bufferBefore;
        var last = firstEndingAfter(free) - 1;
        return last >= 0 && freeFrom(last) == free;
    }

    static long ceiling(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
