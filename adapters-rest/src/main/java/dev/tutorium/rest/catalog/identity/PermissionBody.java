package dev.tutorium.rest.catalog.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tutorium.application.identity.view.PermissionView;
import dev.tutorium.application.kernel.Actor;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One grant. Permissions come with roles, so no grant is for a group or for one object; the names are the contract's. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PermissionBody(
        String id,
        String permissionName,
        String roleId,
        UUID subjectUserId,
        @Nullable String subjectUserGroupId,
        @Nullable String objectId,
        boolean canDo,
        String tenantCodename) {

    /** There is one tenant. */
    static final String TENANT = "tutorium";

    static PermissionBody of(Actor.Member actor, PermissionView view) {
        var role = SessionBody.roleId(view.by());
        var name = view.permission().code();
        return new PermissionBody(role + ":" + name, name, role, actor.id().value(), null, null, true, TENANT);
    }
}
