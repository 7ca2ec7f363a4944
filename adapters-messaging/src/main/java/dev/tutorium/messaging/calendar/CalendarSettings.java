package dev.tutorium.messaging.calendar;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How calendars elsewhere are fetched.
 *
 * @param allowPrivate whether they may be in our own network, as suits development
 * @param concurrency  how many are fetched at once on this node
 */
@ConfigurationProperties("tutorium.calendars")
record CalendarSettings(
        @Bindable(defaultValue = "false") boolean allowPrivate,
        @Bindable(defaultValue = "50") int concurrency) {}
