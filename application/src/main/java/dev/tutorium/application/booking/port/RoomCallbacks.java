package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome;
import java.util.List;
import java.util.Map;

/** Reads what the configured video provider calls back with. */
public interface RoomCallbacks {

    /** The provider's name, as it is chosen by. */
    String provider();

    /**
     * Checks the signature over the bytes as they came. Refuses with {@link BookingRefusal.CallbackNotGenuine} what is unsigned,
     * wrongly signed, signed too long ago, or no callback.
     *
     * @param headers    the request's headers, names in lower case
     * @param parameters those of its address
     */
    Outcome<Genuine, BookingRefusal> verify(byte[] body, Map<String, String> headers, Map<String, String> parameters);

    /** What bytes tell that were checked before, when they were stored; nothing where it is of no meaning to us. */
    List<RoomNotice> read(byte[] body);

    /** Asks the provider to call back; to be repeated now and then, as some forget. Never inside a transaction. */
    default RemoteResult<Subscribed> subscribe() {
        return new RemoteResult.Succeeded<>(new Subscribed());
    }

    /** What the provider did send. */
    sealed interface Genuine {

        /**
         * Events.
         *
         * @param event the same for an event that is sent again
         */
        record Told(String event, List<RoomNotice> notices) implements Genuine {
            public Told {
                notices = List.copyOf(notices);
            }
        }

        /** A question whether we are who we say, with the answer to it. */
        record Asked(Map<String, String> answer) implements Genuine {
            public Asked {
                answer = Map.copyOf(answer);
            }
        }
    }

    /** The provider calls back, or is set up by hand to do so. */
    record Subscribed() {}
}
