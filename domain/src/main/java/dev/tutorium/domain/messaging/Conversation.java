package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ConversationId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;

/** What two members write to each other: one conversation for any two, whoever began. {@code first} has the smaller id. */
public record Conversation(ConversationId id, AccountId first, AccountId second, Instant startedAt) {

    /**
     * What the one who wants to write needs to be told of the other.
     *
     * @param gone    whether the other one's account is erased
     * @param blocked whether one of the two has blocked the other
     */
    public record Other(boolean gone, boolean blocked) {}

    public Conversation {
        if (first.value().compareTo(second.value()) >= 0) {
            throw new IllegalArgumentException("a conversation of " + first + " and " + second);
        }
    }

    public static Outcome<Conversation, MessagingRefusal> start(
            ConversationId id, AccountId by, AccountId with, Other other, Instant now) {
        if (by.equals(with)) {
            return Outcome.refused(new MessagingRefusal.ToOneself());
        }
        var isFirst = by.value().compareTo(with.value()) < 0;
        return unreachable(other)
                .map(Outcome::<Conversation, MessagingRefusal>refused)
                .orElseGet(() -> Outcome.accepted(new Conversation(id, isFirst ? by : with, isFirst ? with : by, now)));
    }

    public boolean isOf(AccountId account) {
        return account.equals(first) || account.equals(second);
    }

    /** The one whom {@code account} talks to. */
    public AccountId otherThan(AccountId account) {
        return account.equals(first) ? second : first;
    }

    static Optional<MessagingRefusal> unreachable(Other other) {
        if (other.gone()) {
            return Optional.of(new MessagingRefusal.OtherIsGone());
        }
        return other.blocked() ? Optional.of(new MessagingRefusal.Blocked()) : Optional.empty();
    }
}
