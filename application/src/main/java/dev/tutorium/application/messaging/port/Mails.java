package dev.tutorium.application.messaging.port;

/** The outgoing mail. Sending waits for the next server's answer. */
public interface Mails {

    /** Sends a message. Its Message-ID follows from the mail's key alone. */
    Answer send(Mail mail);

    /** What the next server said. */
    sealed interface Answer {}

    record Sent(String messageId) implements Answer {}

    /** Nobody can be reached at the address: sending there again would not help. */
    record AddressRefused(String reason) implements Answer {}

    /** This message is refused for good, whatever the address. */
    record MessageRefused(String reason) implements Answer {}

    /** The message may not have gone out; trying again later may help. */
    record Unknown(String reason) implements Answer {}
}
