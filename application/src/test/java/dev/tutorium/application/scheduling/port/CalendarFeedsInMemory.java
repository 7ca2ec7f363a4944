package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Feeds in memory. */
public final class CalendarFeedsInMemory implements CalendarFeeds {

    private final Map<AccountId, Feed> feeds = new HashMap<>();

    private record Feed(SecretHash secret, Instant openedAt) {}

    @Override
    public void open(AccountId account, SecretHash secret, Instant now) {
        feeds.put(account, new Feed(secret, now));
    }

    @Override
    public Optional<Instant> openedAt(AccountId account) {
        return Optional.ofNullable(feeds.get(account)).map(Feed::openedAt);
    }

    @Override
    public void close(AccountId account) {
        feeds.remove(account);
    }

    @Override
    public Optional<AccountId> holder(SecretHash secret) {
        return feeds.entrySet().stream()
                .filter(feed -> feed.getValue().secret().equals(secret))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
