package dev.tutorium.domain.identity;

import java.time.ZoneId;

/** What someone asked to become, if the address they gave turns out to have no account yet. */
public record SignUpWish(String name, Role role, ZoneId zone) {

    public SignUpWish {
        if (!role.isOpenToSignUp()) {
            throw new IllegalArgumentException("no one takes this role by themselves: " + role);
        }
    }
}
