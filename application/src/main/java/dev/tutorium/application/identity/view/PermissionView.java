package dev.tutorium.application.identity.view;

import dev.tutorium.domain.identity.Permission;
import dev.tutorium.domain.identity.Role;

/** One thing an account may do, and by which of its roles. */
public record PermissionView(Permission permission, Role by) {}
