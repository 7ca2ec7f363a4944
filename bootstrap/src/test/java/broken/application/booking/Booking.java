package broken.application.booking;

import jakarta.inject.Singleton;

/** Breaks: a framework, a call of another activity, too many arguments and too many methods. */
@Singleton
public final class Booking {

    private final BookingService other;

    public Booking(BookingService other, int a, int b, int c, int d, int e, int f, int g) {
        this.other = other;
    }

    public void one() {
        other.book();
    }

    public void two() {}

    public void three() {}

    public void four() {}

    public void five() {}

    public void six() {}

    public void seven() {}

    public void eight() {}

    public void nine() {}

    public void ten() {}

    public void eleven() {}

    public void twelve() {}

    public void thirteen() {}
}
