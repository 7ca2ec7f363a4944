package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SignUpWish;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Asking for a link by mail. Nothing here looks at accounts: whether a mail goes out is decided after the answer, so neither the
 * answer nor the time it takes tells who has an account.
 */
public final class LinkRequests {

    /**
     * A sign-in link, and what its owner becomes where the address has no account yet.
     *
     * @param name null for the part of the address before the {@code @}
     * @param role null for a student
     * @param zone the IANA zone; UTC when null
     */
    public record MagicLink(
            String email,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String zone) {}

    private final OneTimeTokens tokens;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public LinkRequests(OneTimeTokens tokens, Transactions transactions, Ids ids, InstantSource clock) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public void requestMagicLink(Actor actor, MagicLink asked) {
        var email = Fields.email(asked.email());
        var name = asked.name() == null ? email.local() : Fields.name(asked.name());
        var role = asked.role() == null ? Role.STUDENT : Fields.signUpRole(asked.role());
        request(TokenPurpose.MAGIC_LINK, email, new SignUpWish(name, role, Fields.zone(asked.zone())));
    }

    public void requestPasswordReset(Actor actor, String email) {
        request(TokenPurpose.RESET_PASSWORD, Fields.email(email), null);
    }

    private void request(TokenPurpose purpose, Email email, @Nullable SignUpWish wish) {
        var asked = OneTimeToken.request(new OneTimeTokenId(ids.next()), purpose, email, wish, clock.instant());
        transactions.inTransaction(() -> tokens.record(asked));
    }
}
