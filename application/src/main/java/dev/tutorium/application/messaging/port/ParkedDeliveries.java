package dev.tutorium.application.messaging.port;

import java.util.List;
import java.util.UUID;

/** Deliveries that were given up, since their reaction failed too often. */
public interface ParkedDeliveries {

    /**
     * Makes those of an event due again, with all their attempts before them, in the transaction that runs.
     *
     * @return the reactions that they are for; none where none was given up
     */
    List<String> release(UUID event);
}
