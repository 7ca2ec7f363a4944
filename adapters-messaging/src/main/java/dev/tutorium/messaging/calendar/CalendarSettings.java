package dev.tutorium.messaging.calendar;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How calendars elsewhere are fetched.
 *
 * @param allowPrivate whether they may be in our own network, as suits development
 * @param concurrency  how many are fetched at once on this node
 * @param perHost      and how many of them from one host
 * @param rest         how long a host that keeps failing is left alone
 */
@ConfigurationProperties("tutorium.calendars")
record CalendarSettings(
        @Bindable(defaultValue = "false") boolean allowPrivate,
        @Bindable(defaultValue = "50") int concurrency,
        @Bindable(defaultValue = "10") int perHost,
        @Bindable(defaultValue = "1m") Duration rest) {}
