package dev.tutorium.rest.workspace.material;

import io.micronaut.serde.annotation.Serdeable;

/** @param size in bytes */
@Serdeable
record FileBody(String name, String type, long size) {}
