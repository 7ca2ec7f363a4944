package broken.application.booking;

/** Breaks: a name that says nothing. */
public final class BookingService {

    public void book() {}
}
