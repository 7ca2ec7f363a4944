package dev.tutorium.application.kernel;

import java.util.HashSet;
import java.util.Set;

/**
 * The locks of one transaction in memory. Nothing ever waits here; what is checked is the order in which the kinds are taken, since
 * two transactions that take them in different orders can wait for each other for ever.
 */
public final class Locks {

    /** What is locked, in the order every transaction takes it. */
    public enum Kind {
        TEACHER,
        STUDENT,
        ENROLLMENT,
        SESSION,
        SUBSCRIPTION,
        CHARGE,
        PACKAGE,
        DISCOUNT_CODE,
        PAYOUT,
        BALANCE,
        GOODWILL
    }

    private record Lock(Kind kind, Object owner) {}

    private final Set<Lock> held = new HashSet<>();
    private Kind last = Kind.TEACHER;

    void take(Kind kind, Object owner) {
        if (!held.add(new Lock(kind, owner))) {
            return;
        }
        if (kind.compareTo(last) < 0) {
            throw new AssertionError("a " + kind + " is locked after a " + last);
        }
        last = kind;
    }

    void release() {
        held.clear();
        last = Kind.TEACHER;
    }
}
