package dev.tutorium.application.kernel;

import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who acts. The first parameter of every activity; what an actor owns is part of the look-up, not a check after it. */
public sealed interface Actor {

    /** Anyone, not signed in. */
    record Visitor() implements Actor {}

    /**
     * Someone signed in.
     *
     * @param signIn the id of the sign-in, so that it can be ended
     * @param behind who acts in the member's name; null for the member. Has no role but the student's, whatever the member's are
     * @param from   the address they come from; null where it is not known
     */
    record Member(
            AccountId id,
            Set<Role> roles,
            UUID signIn,
            @Nullable AccountId behind,
            @Nullable String from) implements Actor {

        public Member {
            roles = behind == null
                    ? Set.copyOf(roles)
                    : roles.stream().filter(Role.STUDENT::equals).collect(Collectors.toUnmodifiableSet());
        }

        public Member(AccountId id, Set<Role> roles, UUID signIn) {
            this(id, roles, signIn, null, null);
        }

        public Member from(String address) {
            return new Member(id, roles, signIn, behind, address);
        }

        /** Whether what is of this teacher may be seen: in someone's name, only what is of who acts. */
        public boolean sees(AccountId teacher) {
            return behind == null || behind.equals(teacher);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /** The platform itself: a job or a reaction to an event, named for the audit log. */
    record Platform(String process) implements Actor {}
}
