package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;

/**
 * The numbers of a session's life. {@link #standard()} is the product's default; configuration may set each.
 *
 * @param hold                how long an unpaid seat is kept; a minute longer than a hosted checkout lives
 * @param approval            the longest a request waits for the teacher
 * @param grace               after booking, how long any change or cancellation is free
 * @param quote               how long a previewed cancellation can be had as previewed
 * @param lateCancellation    with less notice than this a cancellation needs a reason
 * @param lateTeacher         with less notice than this a teacher's cancellation costs compensation and a strike
 * @param compensation        that compensation, in major units of the currency the student paid in
 * @param strikes             so many strikes within {@code strikeWindow} put new bookings on approval
 * @param moveNotice          a session can be moved until so long before its start
 * @param moves               how often a session can be moved
 * @param noShowFrom          after the start, from when on a no-show can be reported
 * @param noShowUntil         after the start, until when
 * @param stale               after the end, when a session nobody closed is completed
 * @param dispute             after the end or the telling of how it went, how long that can be contested
 * @param joinFrom            before the start, from when on the room is open
 * @param joinUntil           after the end, until when
 * @param roomLook            how often a room is looked into while nothing is told of it
 * @param roomLeft            a room empty for so long before the end of its session was left for good
 * @param nearestSlots        how many other slots the loser of a race is shown
 */
public record BookingPolicy(
        Duration hold,
        Duration approval,
        Duration grace,
        Duration quote,
        Duration lateCancellation,
        Duration lateTeacher,
        BigDecimal compensation,
        int strikes,
        Duration strikeWindow,
        Duration moveNotice,
        int moves,
        Duration noShowFrom,
        Duration noShowUntil,
        Duration stale,
        Duration dispute,
        Duration joinFrom,
        Duration joinUntil,
        Duration roomLook,
        Duration roomLeft,
        int nearestSlots) {

    public static BookingPolicy standard() {
        return new BookingPolicy(
                Duration.ofMinutes(31),
                Duration.ofHours(24),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Duration.ofHours(12),
                new BigDecimal("5.00"),
                3,
                Duration.ofDays(90),
                Duration.ofHours(12),
                2,
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                5);
    }

    /** The compensation in the currency a student paid in, rounded half up where that has fewer decimals. */
    public Money compensationIn(Currency currency) {
        var decimals = Math.max(0, currency.getDefaultFractionDigits());
        return Money.ofMajor(compensation.setScale(decimals, RoundingMode.HALF_UP), currency);
    }
}
