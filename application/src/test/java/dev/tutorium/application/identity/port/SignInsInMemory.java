package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.identity.SignIn;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.identity.SignInKind;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.SignInId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sign-ins in memory, and the events that were published with them. */
public final class SignInsInMemory implements SignIns {

    private final Accounts accounts;
    private final Map<SignInId, SignIn> signIns = new LinkedHashMap<>();
    private final Map<SecretHash, SignInId> bySecret = new HashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    public SignInsInMemory(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public Optional<SignIn> findForUpdate(SignInId id) {
        return Optional.ofNullable(signIns.get(id));
    }

    @Override
    public Optional<SignIn> findBySecretForUpdate(SecretHash secret) {
        return Optional.ofNullable(bySecret.get(secret)).map(signIns::get);
    }

    @Override
    public void record(Change<SignIn> change) {
        var next = change.state();
        if (findForUpdate(next.id()).map(SignIn::version).orElse(0L) != next.version()) {
            throw new Stale("sign-in");
        }
        signIns.put(
                next.id(),
                new SignIn(
                        next.id(),
                        next.account(),
                        next.kind(),
                        next.secret(),
                        next.startedAt(),
                        next.expiresAt(),
                        next.behind(),
                        next.end(),
                        next.endedAt(),
                        next.version() + 1));
        bySecret.put(next.secret(), next.id());
        events.addAll(change.events());
    }

    @Override
    public void endAll(AccountId account, SignInEnd why, Instant now) {
        List.copyOf(signIns.values()).stream()
                .filter(signIn -> signIn.account().equals(account) && signIn.isAlive(now))
                .forEach(signIn -> record(signIn.end(why, now)));
    }

    @Override
    public void endAllBehind(AccountId behind, AccountId account, SignInEnd why, Instant now) {
        List.copyOf(signIns.values()).stream()
                .filter(signIn ->
                        signIn.account().equals(account) && behind.equals(signIn.behind()) && signIn.isAlive(now))
                .forEach(signIn -> record(signIn.end(why, now)));
    }

    @Override
    public Optional<Actor.Member> recognise(SecretHash cookie, Instant now) {
        return member(
                signIn -> signIn.kind() == SignInKind.COOKIE && signIn.secret().equals(cookie), now);
    }

    @Override
    public Optional<Actor.Member> recognise(SignInId id, Instant now) {
        return member(signIn -> signIn.id().equals(id), now);
    }

    @Override
    public int forgetOverBefore(Instant instant, int most) {
        var over = signIns.values().stream()
                .filter(signIn -> isOver(signIn, instant))
                .limit(most)
                .toList();
        over.forEach(signIn -> {
            signIns.remove(signIn.id());
            bySecret.values().removeIf(signIn.id()::equals);
        });
        return over.size();
    }

    private static boolean isOver(SignIn signIn, Instant before) {
        var ended = signIn.endedAt();
        return signIn.expiresAt().isBefore(before) || (ended != null && ended.isBefore(before));
    }

    private boolean isActive(@Nullable AccountId behind) {
        return behind == null || accounts.find(behind).filter(Account::isActive).isPresent();
    }

    private Optional<Actor.Member> member(Predicate<SignIn> wanted, Instant now) {
        return signIns.values().stream()
                .filter(wanted)
                .filter(signIn -> signIn.isAlive(now) && isActive(signIn.behind()))
                .findFirst()
                .flatMap(signIn -> accounts.find(signIn.account())
                        .filter(Account::isActive)
                        .map(account -> new Actor.Member(
                                account.id(), account.roles(), signIn.id().value(), signIn.behind(), null)));
    }
}
