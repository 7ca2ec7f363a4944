package dev.tutorium.rest.workspace.trust;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record EraseStudentBody(UUID studentId) {}
