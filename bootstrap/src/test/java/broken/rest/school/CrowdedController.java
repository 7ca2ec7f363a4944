package broken.rest.school;

import broken.application.booking.Booking;
import broken.application.booking.BookingService;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Breaks: more routes than one can read. Never a bean. */
@Controller("/broken")
@Requires(property = "broken")
final class CrowdedController {

    CrowdedController(Booking one, BookingService other) {}

    @Get("/one")
    String one() {
        return "one";
    }

    @Get("/two")
    String two() {
        return "two";
    }

    @Get("/three")
    String three() {
        return "three";
    }

    @Get("/four")
    String four() {
        return "four";
    }

    @Get("/five")
    String five() {
        return "five";
    }

    @Get("/six")
    String six() {
        return "six";
    }

    @Get("/seven")
    String seven() {
        return "seven";
    }

    @Get("/eight")
    String eight() {
        return "eight";
    }

    @Get("/nine")
    String nine() {
        return "nine";
    }

    @Get("/ten")
    String ten() {
        return "ten";
    }

    @Get("/eleven")
    String eleven() {
        return "eleven";
    }

    @Get("/twelve")
    String twelve() {
        return "twelve";
    }

    @Get("/thirteen")
    String thirteen() {
        return "thirteen";
    }
}
