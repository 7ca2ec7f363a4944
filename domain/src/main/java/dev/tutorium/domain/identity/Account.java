package dev.tutorium.domain.identity;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in. An account begins with a sign-up; its e-mail address counts as the person's own once a link sent
 * there came back. It can be suspended and restored, and erased for good: then its e-mail, name, handle and password are gone,
 * while its id stays for the records that the law requires.
 *
 * @param password null for someone who signs in by links only
 * @param zone     the zone in which the person reads times
 * @param version  0 when never stored
 */
public record Account(
        AccountId id,
        Email email,
        boolean emailVerified,
        String name,
        Handle handle,
        Set<Role> roles,
        ZoneId zone,
        @Nullable PasswordHash password,
        AccountStatus status,
        Instant createdAt,
        long version) {

    private static final int LONGEST_NAME = 100;
    private static final String ERASED_NAME = "deleted user";

    public Account {
        roles = Set.copyOf(roles);
        if (!nameOf(name).equals(Optional.of(name))) {
            throw new IllegalArgumentException("not a name");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account has a role");
        }
    }

    /** A person's name as typed, without blanks around it; empty if it is none: 1 to 100 characters, none of them control. */
    public static Optional<String> nameOf(String typed) {
        var plain = typed.strip();
        return plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(plain);
    }

    /** A new account. {@code emailVerified} when the sign-up itself came by a link sent to the address. */
    public static Change<Account> signedUp(
            AccountId id,
            Email email,
            boolean emailVerified,
            String name,
            Handle handle,
            Set<Role> roles,
            ZoneId zone,
            @Nullable PasswordHash password,
            Instant now) {
        var account = new Account(
                id, email, emailVerified, name, handle, roles, zone, password, AccountStatus.ACTIVE, now, 0);
        return Change.of(account, new IdentityEvent.SignedUp(id, sorted(account.roles), now));
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    /** The person followed the link to confirm the address; nothing happens the second time. */
    public Change<Account> verifyEmail(Instant now) {
        return emailVerified
                ? Change.of(this)
                : Change.of(with(true, name, handle, roles, zone, password), new IdentityEvent.EmailVerified(id, now));
    }

    /**
     * The person at the address signed in by a link to it. If the address was not yet theirs, whoever signed up with it may
     * have been someone else, so the password set then no longer counts.
     */
    public Change<Account> claimEmail(Instant now) {
        return emailVerified
                ? Change.of(this)
                : Change.of(with(true, name, handle, roles, zone, null), new IdentityEvent.EmailVerified(id, now));
    }

    /** A new password, set by someone who came by a link to the address. */
    public Change<Account> resetPassword(PasswordHash next, Instant now) {
        var changed = new IdentityEvent.PasswordChanged(id, now);
        var verified = verifyEmail(now);
        return new Change<>(verified.state().rehashed(next), verified.events()).with(changed);
    }

    /** The same password under newer hash parameters. */
    public Account rehashed(PasswordHash next) {
        return with(emailVerified, name, handle, roles, zone, next);
    }

    /** From now on the person signs in by links, until they set a password by one. */
    public Account withoutPassword() {
        return with(emailVerified, name, handle, roles, zone, null);
    }

    public Change<Account> update(String newName, Handle newHandle, ZoneId newZone, Instant now) {
        return newName.equals(name) && newHandle.equals(handle) && newZone.equals(zone)
                ? Change.of(this)
                : Change.of(
                        with(emailVerified, newName, newHandle, roles, newZone, password),
                        new IdentityEvent.AccountUpdated(id, now));
    }

    /** Adds a role; nothing happens when it is held already. */
    public Change<Account> grant(Role role, Instant now) {
        return roles.contains(role) ? Change.of(this) : withRoles(union(role), now);
    }

    public Change<Account> withRoles(Set<Role> newRoles, Instant now) {
        return newRoles.equals(roles)
                ? Change.of(this)
                : Change.of(
                        with(emailVerified, name, handle, newRoles, zone, password),
                        new IdentityEvent.RolesChanged(id, sorted(newRoles), now));
    }

    /** No sign-in until restored; nothing happens when it is suspended or erased already. */
    public Change<Account> suspend(String reason, Instant now) {
        return isActive()
                ? Change.of(withStatus(AccountStatus.SUSPENDED), new IdentityEvent.AccountSuspended(id, reason, now))
                : Change.of(this);
    }

    public Change<Account> restore(Instant now) {
        return status == AccountStatus.SUSPENDED
                ? Change.of(withStatus(AccountStatus.ACTIVE), new IdentityEvent.AccountRestored(id, now))
                : Change.of(this);
    }

    /** Forgets the person: what could tell who it was is replaced. */
    public Change<Account> erase(Instant now) {
        if (status == AccountStatus.ERASED) {
            return Change.of(this);
        }
        var alias = "erased-" + id.value().toString().replace("-", "");
        var erased = new Account(
                id,
                new Email(alias + "@erased.invalid"),
                false,
                ERASED_NAME,
                new Handle(alias),
                roles,
                zone,
                null,
                AccountStatus.ERASED,
                createdAt,
                version);
        return Change.of(erased, new IdentityEvent.AccountErased(id, now));
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }

    private Set<Role> union(Role role) {
        var all = EnumSet.of(role);
        all.addAll(roles);
        return all;
    }

    private Account with(
            boolean newVerified,
            String newName,
            Handle newHandle,
            Set<Role> newRoles,
            ZoneId newZone,
            @Nullable PasswordHash newPassword) {
        return new Account(
                id, email, newVerified, newName, newHandle, newRoles, newZone, newPassword, status, createdAt, version);
    }

    private Account withStatus(AccountStatus next) {
        return new Account(id, email, emailVerified, name, handle, roles, zone, password, next, createdAt, version);
    }
}
