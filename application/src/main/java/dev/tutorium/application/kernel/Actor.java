package dev.tutorium.application.kernel;

import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Set;
import java.util.UUID;

/** Who acts. The first parameter of every activity; what an actor owns is part of the look-up, not a check after it. */
public sealed interface Actor {

    /** Anyone, not signed in. */
    record Visitor() implements Actor {}

    /** Someone signed in. {@code signIn} is the id of the sign-in, so that it can be ended. */
    record Member(AccountId id, Set<Role> roles, UUID signIn) implements Actor {

        public Member {
            roles = Set.copyOf(roles);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /** The platform itself: a job or a reaction to an event, named for the audit log. */
    record Platform(String process) implements Actor {}
}
