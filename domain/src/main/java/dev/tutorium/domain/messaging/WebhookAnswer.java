package dev.tutorium.domain.messaging;

/** What came of one attempt to deliver an event. */
public sealed interface WebhookAnswer {

    /** The HTTP status of what is gone for good. */
    int GONE = 410;

    /** The endpoint answered in time, with an HTTP status. */
    record Answered(int status) implements WebhookAnswer {}

    /** No answer in time, or none at all. */
    record Silence(String why) implements WebhookAnswer {}

    /** Only a status from 200 to 299 says that the event has arrived; a redirect is not followed. */
    default boolean isAcceptance() {
        return switch (this) {
            case Answered(var status) -> status >= 200 && status < 300;
            case Silence _ -> false;
        };
    }

    /** Says that nothing should be sent there any more. */
    default boolean isFarewell() {
        return this instanceof Answered(var status) && status == GONE;
    }
}
