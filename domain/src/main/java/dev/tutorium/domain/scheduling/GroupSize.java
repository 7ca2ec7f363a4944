package dev.tutorium.domain.scheduling;

/**
 * How many students a session is for.
 *
 * @param capacity more than one makes it a group that others may join
 * @param minimum  below it at the deadline, the session does not take place; 1 to capacity
 */
public record GroupSize(int capacity, int minimum) {

    public static final GroupSize ONE = new GroupSize(1, 1);

    public GroupSize {
        if (minimum < 1 || minimum > capacity) {
            throw new IllegalArgumentException("the minimum of participants is 1 or more and at most the capacity");
        }
    }

    public boolean isGroup() {
        return capacity > 1;
    }
}
