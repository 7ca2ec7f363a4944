package dev.tutorium.domain.scheduling;

/**
 * Wall-clock hours of one date, as minutes of the day: {@code [startMinute, endMinute)}. Ends at 1440, which is 24:00, at the
 * latest.
 */
public record DayHours(int startMinute, int endMinute) implements Comparable<DayHours> {

    public static final int MIDNIGHT = 24 * 60;

    public DayHours {
        if (startMinute < 0 || endMinute > MIDNIGHT || startMinute >= endMinute) {
            throw new IllegalArgumentException(
                    "hours end after they start, within one day: " + startMinute + " to " + endMinute);
        }
    }

    public boolean overlaps(DayHours other) {
        return startMinute < other.endMinute && other.startMinute < endMinute;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(DayHours other) {
        var byStart = Integer.compare(startMinute, other.startMinute);
        return byStart != 0 ? byStart : Integer.compare(endMinute, other.endMinute);
    }
}
