package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.EmailVerification;
import dev.tutorium.application.identity.FirstAdmin;
import dev.tutorium.application.identity.IdentityUpkeep;
import dev.tutorium.application.identity.Impersonation;
import dev.tutorium.application.identity.LinkLetters;
import dev.tutorium.application.identity.LinkMailing;
import dev.tutorium.application.identity.LinkPages;
import dev.tutorium.application.identity.LinkRequests;
import dev.tutorium.application.identity.Links;
import dev.tutorium.application.identity.MagicLinkSignIn;
import dev.tutorium.application.identity.NewAccounts;
import dev.tutorium.application.identity.OwnAccount;
import dev.tutorium.application.identity.PasswordNotice;
import dev.tutorium.application.identity.PasswordReset;
import dev.tutorium.application.identity.PasswordSignIn;
import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.identity.SignInOpening;
import dev.tutorium.application.identity.SignInRecognition;
import dev.tutorium.application.identity.SignInRenewal;
import dev.tutorium.application.identity.SignOut;
import dev.tutorium.application.identity.SignUp;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.identity.port.Passwords;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.Post;
import dev.tutorium.application.messaging.Telling;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.PasswordRules;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Accounts, sign-ins and the links in mails. */
@Factory
final class IdentityWiring {

    @Singleton
    IdentityPolicy policy(Overrides overrides) {
        var standard = IdentityPolicy.standard();
        return new IdentityPolicy(
                new PasswordRules(
                        overrides.number(
                                "tutorium.identity.password-shortest",
                                standard.passwords().shortest()),
                        overrides.number(
                                "tutorium.identity.password-longest",
                                standard.passwords().longest())),
                overrides.duration("tutorium.identity.magic-link", standard.magicLink()),
                overrides.duration("tutorium.identity.verify-email", standard.verifyEmail()),
                overrides.duration("tutorium.identity.reset-password", standard.resetPassword()),
                overrides.number("tutorium.identity.links-per-hour", standard.linksPerHour()),
                overrides.duration("tutorium.identity.cookie-lifetime", standard.cookieLifetime()),
                overrides.duration("tutorium.identity.access-lifetime", standard.accessLifetime()),
                overrides.duration("tutorium.identity.refresh-lifetime", standard.refreshLifetime()),
                overrides.duration("tutorium.identity.longest-sign-in", standard.longestSignIn()),
                overrides.duration("tutorium.identity.impersonation", standard.impersonation()));
    }

    @Singleton
    LinkPages linkPages(PublicAddress server, Overrides overrides) {
        return new LinkPages(
                server,
                overrides.text("tutorium.identity.pages.magic-link"),
                overrides.text("tutorium.identity.pages.verify-email"),
                overrides.text("tutorium.identity.pages.reset-password"));
    }

    @Singleton
    SignInRecognition recognition(SignIns signIns, Secrets secrets, InstantSource clock) {
        return new SignInRecognition(signIns, secrets, clock);
    }

    @Singleton
    Impersonation impersonation(
            PeopleList people,
            Accounts accounts,
            SignIns signIns,
            SignInOpening opening,
            AuditTrail trail,
            Transactions transactions,
            InstantSource clock) {
        return new Impersonation(people, accounts, signIns, opening, trail, transactions, clock);
    }

    @Singleton
    SignInOpening opening(SignIns signIns, Secrets secrets, Ids ids, IdentityPolicy policy) {
        return new SignInOpening(signIns, secrets, ids, policy);
    }

    @Singleton
    NewAccounts newAccounts(Accounts accounts, OneTimeTokens tokens, Ids ids) {
        return new NewAccounts(accounts, tokens, ids);
    }

    @Singleton
    Links links(OneTimeTokens tokens, Secrets secrets) {
        return new Links(tokens, secrets);
    }

    @Singleton
    SignUp signUp(
            Accounts accounts,
            NewAccounts newAccounts,
            SignInOpening opening,
            Passwords passwords,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        return new SignUp(accounts, newAccounts, opening, passwords, transactions, clock, policy);
    }

    @Singleton
    PasswordSignIn passwordSignIn(
            Accounts accounts,
            Passwords passwords,
            SignInOpening opening,
            Transactions transactions,
            InstantSource clock) {
        return new PasswordSignIn(accounts, passwords, opening, transactions, clock);
    }

    @Singleton
    LinkRequests linkRequests(OneTimeTokens tokens, Transactions transactions, Ids ids, InstantSource clock) {
        return new LinkRequests(tokens, transactions, ids, clock);
    }

    @Singleton
    MagicLinkSignIn magicLinkSignIn(
            Links links,
            Accounts accounts,
            NewAccounts newAccounts,
            SignIns signIns,
            SignInOpening opening,
            Transactions transactions,
            InstantSource clock) {
        return new MagicLinkSignIn(links, accounts, newAccounts, signIns, opening, transactions, clock);
    }

    @Singleton
    EmailVerification emailVerification(
            Links links, Accounts accounts, Transactions transactions, InstantSource clock) {
        return new EmailVerification(links, accounts, transactions, clock);
    }

    @Singleton
    PasswordReset passwordReset(
            Links links,
            Accounts accounts,
            SignIns signIns,
            Passwords passwords,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        return new PasswordReset(links, accounts, signIns, passwords, transactions, clock, policy);
    }

    @Singleton
    SignInRenewal signInRenewal(
            SignIns signIns,
            Accounts accounts,
            Secrets secrets,
            SignInOpening opening,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        return new SignInRenewal(signIns, accounts, secrets, opening, transactions, clock, policy);
    }

    @Singleton
    SignOut signOut(SignIns signIns, Transactions transactions, InstantSource clock) {
        return new SignOut(signIns, transactions, clock);
    }

    @Singleton
    OwnAccount ownAccount(Accounts accounts, Transactions transactions, InstantSource clock) {
        return new OwnAccount(accounts, transactions, clock);
    }

    @Singleton
    RoleGranting roleGranting(Accounts accounts, AuditTrail trail) {
        return new RoleGranting(accounts, trail);
    }

    @Singleton
    FirstAdmin firstAdmin(
            Accounts accounts,
            SignIns signIns,
            RoleGranting roles,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new FirstAdmin(accounts, signIns, roles, transactions, ids, clock);
    }

    @Singleton
    LinkMailing linkMailing(
            OneTimeTokens tokens,
            Accounts accounts,
            Secrets secrets,
            LinkLetters letters,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        return new LinkMailing(tokens, accounts, secrets, letters, transactions, clock, policy);
    }

    @Singleton
    LinkLetters linkLetters(Post post, LinkPages pages, IdentityPolicy policy) {
        return new LinkLetters(post, pages, policy);
    }

    @Singleton
    PasswordNotice passwordNotice(Accounts accounts, Telling telling) {
        return new PasswordNotice(accounts, telling);
    }

    @Singleton
    RecurringJob identityUpkeep(SignIns signIns, OneTimeTokens tokens, InstantSource clock) {
        return new IdentityUpkeep(signIns, tokens, clock).job();
    }
}
