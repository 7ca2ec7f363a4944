package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.AccountsInMemory;
import dev.tutorium.application.identity.port.OneTimeTokensInMemory;
import dev.tutorium.application.identity.port.PasswordsInMemory;
import dev.tutorium.application.identity.port.SecretsInMemory;
import dev.tutorium.application.identity.port.SignInsInMemory;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.messaging.TellingInMemory;
import dev.tutorium.application.messaging.port.SentMails;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.IdentityEvent.LinkRequested;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.trust.AuditEntry;
import dev.tutorium.domain.trust.TrustPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All of identity's activities over ports in memory, and a clock that the test moves. */
final class IdentityInMemory {

    static final Actor VISITOR = new Actor.Visitor();
    static final String PASSWORD = "correct horse 9";
    private static final Pattern LINK = Pattern.compile("https://tutorium\\.example/\\S+/(\\S+)");

    final IdentityPolicy policy = IdentityPolicy.standard();
    final AccountsInMemory accounts = new AccountsInMemory();
    final SignInsInMemory signIns = new SignInsInMemory(accounts);
    final OneTimeTokensInMemory tokens = new OneTimeTokensInMemory();
    final PasswordsInMemory passwords = new PasswordsInMemory();
    final SecretsInMemory secrets = new SecretsInMemory();
    final TellingInMemory messaging = new TellingInMemory();
    final SentMails mails = messaging.mails;
    final Transactions transactions = new TransactionsInMemory();
    final Ids ids = UUID::randomUUID;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    final InstantSource clock = () -> now;

    final NewAccounts newAccounts = new NewAccounts(accounts, tokens, ids);
    final SignInOpening opening = new SignInOpening(signIns, secrets, ids, policy);
    final Links links = new Links(tokens, secrets);
    final LinkPages pages = new LinkPages(
            path -> URI.create("https://tutorium.example" + path),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    final SignUp signUp = new SignUp(accounts, newAccounts, opening, passwords, transactions, clock, policy);
    final PasswordSignIn passwordSignIn = new PasswordSignIn(accounts, passwords, opening, transactions, clock);
    final LinkRequests requests = new LinkRequests(tokens, transactions, ids, clock);
    final LinkMailing mailing = new LinkMailing(
            tokens, accounts, secrets, new LinkLetters(messaging.post(), pages, policy), transactions, clock, policy);
    final MagicLinkSignIn magicLinks =
            new MagicLinkSignIn(links, accounts, newAccounts, signIns, opening, transactions, clock);
    final EmailVerification verification = new EmailVerification(links, accounts, transactions, clock);
    final PasswordReset reset = new PasswordReset(links, accounts, signIns, passwords, transactions, clock, policy);
    final SignInRenewal renewal = new SignInRenewal(signIns, accounts, secrets, opening, transactions, clock, policy);
    final SignOut signOut = new SignOut(signIns, transactions, clock);
    final SignInRecognition recognition = new SignInRecognition(signIns, secrets, clock);
    final OwnAccount ownAccount = new OwnAccount(accounts, transactions, clock);
    final List<AuditEntry> audit = new ArrayList<>();
    final FirstAdmin firstAdmin = new FirstAdmin(
            accounts,
            signIns,
            new RoleGranting(
                    accounts, new AuditTrail((entry, _) -> audit.add(entry), TrustPolicy.standard(), ids, clock)),
            transactions,
            ids,
            clock);

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Zoë signs up with {@link #PASSWORD}. */
    GrantedSignIn zoeSignsUp() {
        return signUp.signUp(VISITOR, new SignUp.Command("Zoë", "zoe@example.org", PASSWORD, Role.STUDENT, null))
                .orThrow(RefusedInTest::new);
    }

    Account account(String email) {
        return accounts.findByEmail(new Email(email)).orElseThrow();
    }

    /** Sends what was asked for since the last time, as the dispatcher would. */
    void deliver() {
        tokens.takeEvents().forEach(event -> {
            if (event instanceof LinkRequested requested) {
                mailing.react(requested);
            }
        });
    }

    /** The secret in the newest mail to an address. */
    String secretMailedTo(String email) {
        var link = LINK.matcher(mails.to(email).getLast().text());
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        return link.group(1);
    }

    /** Asks for a sign-in link and takes the secret out of its mail. */
    String magicLink(String email) {
        requests.requestMagicLink(VISITOR, new LinkRequests.MagicLink(email, null, null, null));
        deliver();
        return secretMailedTo(email);
    }

    /** Asks for a link to set a new password and takes the secret out of its mail. */
    String resetLink(String email) {
        requests.requestPasswordReset(VISITOR, email);
        deliver();
        return secretMailedTo(email);
    }

    Optional<Actor.Member> recognised(GrantedSignIn granted) {
        return recognition.byAccessToken(granted.signIn());
    }
}
