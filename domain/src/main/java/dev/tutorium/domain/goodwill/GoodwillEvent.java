package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.GiftId;
import java.time.Instant;
import java.util.UUID;

/** What the points of an account came to. */
public sealed interface GoodwillEvent extends DomainEvent {

    AccountId account();

    @Override
    default UUID aggregateId() {
        return account().value();
    }

    /** Enough was earned for it; whoever can do it gives what the gift says. */
    record GiftGranted(GiftId id, AccountId account, Gift gift, Instant at) implements GoodwillEvent {}
}
