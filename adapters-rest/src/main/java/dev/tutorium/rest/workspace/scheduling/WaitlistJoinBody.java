package dev.tutorium.rest.workspace.scheduling;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record WaitlistJoinBody(UUID serviceId) {}
