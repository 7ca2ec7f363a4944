package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityEvent.LinkRequested;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.OneTimeToken.Issued;
import dev.tutorium.domain.identity.OneTimeToken.Requested;
import dev.tutorium.domain.identity.OneTimeToken.Used;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Mails the link that was asked for, if its address may have one. Only here the secret exists: made, hashed into the token, put
 * into the mail and forgotten. A repeat after a crash makes another, and the link of the mail before works no more.
 */
public final class LinkMailing implements Reaction<LinkRequested> {

    private final OneTimeTokens tokens;
    private final Accounts accounts;
    private final Secrets secrets;
    private final LinkLetters letters;
    private final Transactions transactions;
    private final InstantSource clock;
    private final IdentityPolicy policy;

    public LinkMailing(
            OneTimeTokens tokens,
            Accounts accounts,
            Secrets secrets,
            LinkLetters letters,
            Transactions transactions,
            InstantSource clock,
            IdentityPolicy policy) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.secrets = secrets;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "identity.link-mailing";
    }

    @Override
    public Class<LinkRequested> event() {
        return LinkRequested.class;
    }

    @Override
    public void react(LinkRequested event) {
        var token = tokens.find(event.token());
        if (token.isEmpty()) {
            return;
        }
        var account = accounts.findByEmail(token.get().email());
        if (!isWanted(token.get(), account) || isTooMany(token.get())) {
            return;
        }
        var secret = secrets.next();
        issued(token.get(), secrets.hash(secret), clock.instant()).ifPresent(issued -> {
            transactions.inTransaction(() -> tokens.record(Change.of(issued)));
            letters.send(issued, secret, account.map(Account::name).orElseGet(() -> wishedName(issued)));
        });
    }

    private static String wishedName(Issued link) {
        var wish = link.wish();
        return wish == null ? link.email().local() : wish.name();
    }

    /** Whether this link would do anything for whoever owns the address. */
    private static boolean isWanted(OneTimeToken token, Optional<Account> account) {
        return switch (token.purpose()) {
            case MAGIC_LINK -> account.map(Account::isActive).orElse(true);
            case VERIFY_EMAIL ->
                account.map(known -> known.isActive() && !known.emailVerified()).orElse(false);
            case RESET_PASSWORD -> account.map(Account::isActive).orElse(false);
        };
    }

    private boolean isTooMany(OneTimeToken token) {
        var before = new TimeRange(token.requestedAt().minus(Duration.ofHours(1)), token.requestedAt());
        return tokens.countRequested(token.purpose(), token.email(), before) >= policy.linksPerHour();
    }

    private Optional<Issued> issued(OneTimeToken token, SecretHash secret, Instant now) {
        return switch (token) {
            case Requested requested -> Optional.of(requested.issue(secret, now, policy));
            case Issued issued -> Optional.of(issued.reissue(secret));
            case Used _ -> Optional.empty();
        };
    }
}
