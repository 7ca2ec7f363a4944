package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.OneTimeToken.Issued;
import dev.tutorium.domain.identity.OneTimeToken.Requested;
import dev.tutorium.domain.identity.OneTimeToken.Used;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.OneTimeTokenId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One-time tokens in memory, and the events that were published with them. */
public final class OneTimeTokensInMemory implements OneTimeTokens {

    private final Map<OneTimeTokenId, OneTimeToken> tokens = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    /** The events published so far; forgets them. */
    public List<DomainEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @Override
    public Optional<OneTimeToken> find(OneTimeTokenId id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public Optional<Issued> findBySecret(SecretHash secret) {
        return issued().stream().filter(link -> link.secret().equals(secret)).findFirst();
    }

    @Override
    public Optional<Issued> findBySecretForUpdate(SecretHash secret) {
        return findBySecret(secret);
    }

    @Override
    public int countRequested(TokenPurpose purpose, Email email, TimeRange range) {
        return (int) tokens.values().stream()
                .filter(token -> token.purpose() == purpose && token.email().equals(email))
                .filter(token -> range.contains(token.requestedAt()))
                .count();
    }

    @Override
    public void record(Change<OneTimeToken> change) {
        var next = change.state();
        if (find(next.id()).map(OneTimeToken::version).orElse(0L) != next.version()) {
            throw new Stale("link");
        }
        tokens.put(next.id(), withVersion(next, next.version() + 1));
        events.addAll(change.events());
    }

    @Override
    public void withdrawAll(Email email) {
        issued().stream().filter(link -> link.email().equals(email)).forEach(this::withdraw);
    }

    @Override
    public int forgetRequestedBefore(Instant instant, int most) {
        var old = tokens.values().stream()
                .filter(token -> token.requestedAt().isBefore(instant))
                .limit(most)
                .map(OneTimeToken::id)
                .toList();
        old.forEach(tokens::remove);
        return old.size();
    }

    private List<Issued> issued() {
        return tokens.values().stream()
                .filter(Issued.class::isInstance)
                .map(Issued.class::cast)
                .toList();
    }

    private void withdraw(Issued link) {
        tokens.put(
                link.id(),
                new Requested(
                        link.id(), link.purpose(), link.email(), link.wish(), link.requestedAt(), link.version() + 1));
    }

    private static OneTimeToken withVersion(OneTimeToken token, long version) {
        return switch (token) {
            case Requested t -> new Requested(t.id(), t.purpose(), t.email(), t.wish(), t.requestedAt(), version);
            case Issued t ->
                new Issued(
                        t.id(), t.purpose(), t.email(), t.wish(), t.requestedAt(), t.secret(), t.expiresAt(), version);
            case Used t -> new Used(t.id(), t.purpose(), t.email(), t.requestedAt(), t.usedAt(), version);
        };
    }
}
