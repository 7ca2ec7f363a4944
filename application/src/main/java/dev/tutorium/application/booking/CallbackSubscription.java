package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.kernel.RecurringJob;
import java.time.Duration;
import java.util.Optional;

/** Asks the video provider to call back, again and again: some forget after a while in which they did not reach us. */
public final class CallbackSubscription {

    private final Optional<RoomCallbacks> configured;

    public CallbackSubscription(Optional<RoomCallbacks> configured) {
        this.configured = configured;
    }

    public RecurringJob subscribing() {
        return new RecurringJob("booking.subscribe-callbacks", Duration.ofMinutes(10), this::subscribe);
    }

    /** Without an answer the next run asks again; until then looks find out everything. */
    public void subscribe() {
        configured.ifPresent(callbacks -> {
            var _ = callbacks.subscribe();
        });
    }
}
