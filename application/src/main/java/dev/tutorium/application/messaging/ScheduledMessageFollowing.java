package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.BookingEvent.SessionMoved;
import dev.tutorium.domain.booking.BookingEvent.SessionReleased;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Cancelled;
import dev.tutorium.domain.messaging.ScheduledMessage.Pending;
import java.util.function.Function;

/** Messages that are anchored to a session move with it, and are not sent when it does not take place. */
public final class ScheduledMessageFollowing implements Reaction<BookingEvent> {

    private final ScheduledMessages messages;
    private final Transactions transactions;

    public ScheduledMessageFollowing(ScheduledMessages messages, Transactions transactions) {
        this.messages = messages;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "messaging.scheduled-message-following";
    }

    @Override
    public Class<BookingEvent> event() {
        return BookingEvent.class;
    }

    @Override
    public void react(BookingEvent event) {
        switch (event) {
            case SessionMoved moved ->
                change(event, pending -> pending.follow(moved.to().start()));
            case SessionReleased released -> change(event, pending -> new Cancelled(pending.content(), released.at()));
            case BookingEvent _ -> {}
        }
    }

    private void change(BookingEvent event, Function<Pending, ScheduledMessage> step) {
        transactions.inTransaction(() -> messages.anchoredForUpdate(event.session())
                .forEach(pending -> messages.record(Change.of(step.apply(pending)))));
    }
}
