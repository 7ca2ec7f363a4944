package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.messaging.Preferences;
import dev.tutorium.domain.messaging.Preferences.Choice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Choices in memory. */
public final class ChoicesInMemory implements Choices {

    private final Map<AccountId, Set<Choice>> off = new HashMap<>();
    private final Map<String, AccountId> holders = new HashMap<>();

    @Override
    public Preferences of(AccountId account) {
        return new Preferences(off.getOrDefault(account, Set.of()));
    }

    @Override
    public void change(AccountId account, Collection<Choice> switchedOff, Collection<Choice> on) {
        var choices = off.computeIfAbsent(account, _ -> new HashSet<>());
        choices.addAll(switchedOff);
        choices.removeAll(Set.copyOf(on));
    }

    @Override
    public String stopToken(AccountId account) {
        var token = new UUID(
                        ~account.value().getMostSignificantBits(),
                        ~account.value().getLeastSignificantBits())
                .toString();
        holders.put(token, account);
        return token;
    }

    @Override
    public Optional<AccountId> holder(String stopToken) {
        return Optional.ofNullable(holders.get(stopToken));
    }
}
