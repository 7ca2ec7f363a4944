package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.TrialWishes;
import dev.tutorium.application.booking.port.TrialWishes.TrialWish;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.messaging.TrialTelling;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.identity.IdentityEvent.SignedIn;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * Books the trial that someone asked for as a visitor, once they have signed in from their own address. Whose time has gone by then
 * is told.
 */
public final class TrialConfirmation implements Reaction<SignedIn> {

    private static final int BATCH = 1_000;

    private final TrialWishes wishes;
    private final SessionBooking booking;
    private final TrialTelling telling;
    private final Duration validFor;
    private final InstantSource clock;

    /** {@code validFor} is how long after the request signing in still confirms it. */
    public TrialConfirmation(
            TrialWishes wishes, SessionBooking booking, TrialTelling telling, Duration validFor, InstantSource clock) {
        this.wishes = wishes;
        this.booking = booking;
        this.telling = telling;
        this.validFor = validFor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.trial-confirmation";
    }

    @Override
    public Class<SignedIn> event() {
        return SignedIn.class;
    }

    /** A repeat finds the time taken by the student themselves, and no wish the time after. */
    @Override
    public void react(SignedIn event) {
        var student = new Actor.Member(
                event.account(), Set.of(Role.STUDENT), event.signIn().value());
        wishes.of(event.account(), event.at().minus(validFor)).forEach(wish -> book(student, wish));
    }

    public RecurringJob forgetting() {
        return new RecurringJob(
                "booking.forget-trial-wishes",
                Duration.ofHours(1),
                () -> wishes.forget(clock.instant().minus(validFor), BATCH));
    }

    private void book(Actor.Member student, TrialWish wish) {
        try {
            var booked = booking.byStudent(student, wish.service(), wish.start(), PayBy.card(), Channel.WORKSPACE);
            if (booked instanceof Outcome.Refused<BookedSeat, BookingRefusal>(var why) && isGone(why)) {
                telling.gone(student.id(), wish.service(), wish.start());
            }
        } catch (Missing _) {
            // the service is gone, and the wish with it
        }
        wishes.remove(wish);
    }

    /** Not where the student themselves has the time or has had the trial, as after a repeat. */
    private static boolean isGone(BookingRefusal why) {
        return why instanceof BookingRefusal.SlotTaken
                || why instanceof BookingRefusal.NotOffered
                || why instanceof BookingRefusal.NotBookable;
    }
}
