package dev.tutorium.rest.catalog.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Whether the caller may, and the objects for which it is the other way round. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PermissionCheckBody(boolean canDo, List<String> exceptions) {}
