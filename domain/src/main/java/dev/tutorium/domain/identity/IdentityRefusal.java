package dev.tutorium.domain.identity;

import dev.tutorium.domain.kernel.Refusal;

/** Why something about accounts and sign-ins is not done. None says more than the caller may know. */
public sealed interface IdentityRefusal extends Refusal {

    /** There is an account with this address already. */
    record EmailTaken() implements IdentityRefusal {}

    /** The handle belongs to another account. */
    record HandleTaken() implements IdentityRefusal {}

    /** No such account, no password, or another password: not told apart. */
    record WrongCredentials() implements IdentityRefusal {}

    /** The person is who they say, but the account is suspended. */
    record AccountSuspended() implements IdentityRefusal {}

    /** The link is unknown, for another purpose, expired or used: not told apart. */
    record LinkInvalid() implements IdentityRefusal {}

    /** Nobody is the student yet: they have not followed their link. */
    record StudentNotSignedUp() implements IdentityRefusal {}

    /** The refresh token is unknown, replaced, expired or signed out: not told apart. Sign in again. */
    record SignInOver() implements IdentityRefusal {}
}
