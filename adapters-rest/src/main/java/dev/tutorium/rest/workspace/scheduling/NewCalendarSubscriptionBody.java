package dev.tutorium.rest.workspace.scheduling;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/** The address of a calendar (an .ics file) whose events keep the teacher busy. */
@Serdeable
record NewCalendarSubscriptionBody(
        @Size(max = 200) String name, @Size(max = 2000) String url) {}
