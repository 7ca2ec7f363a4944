package dev.tutorium.application.kernel;

import java.time.Duration;

/**
 * Work the platform does again and again, on one node at a time: a sweep over what is due. Each run does a bounded batch and must
 * be safe to repeat.
 *
 * @param name stable, kept in the database: {@code booking.expire-holds}
 */
public record RecurringJob(String name, Duration every, Runnable work) {}
