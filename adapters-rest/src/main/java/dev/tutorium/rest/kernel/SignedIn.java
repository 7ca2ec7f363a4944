package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Actor;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** A member as the security filter sees one: the roles are what {@code @Secured} names. */
record SignedIn(Actor.Member member) implements Authentication {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return member.id().value().toString();
    }

    @Override
    public Collection<String> getRoles() {
        return member.roles().stream().map(Enum::name).toList();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
