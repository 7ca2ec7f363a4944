package dev.tutorium.application.simulation;

import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome;

/** Outcomes in a word. */
final class Told {

    static final String OK = "ok";

    private Told() {}

    static String of(Outcome<?, ?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?, ?> _ -> OK;
            case Outcome.Refused<?, ?>(BookingRefusal.NotOffered(var _, var reason, var _, var _)) ->
                "NotOffered/" + reason;
            case Outcome.Refused<?, ?>(var why) -> why.getClass().getSimpleName();
        };
    }
}
