package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountRefusal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells what a code would take off a price on a teacher's page, by the same rules as buying. */
public final class DiscountValidation {

    private final PeopleList people;
    private final Services services;
    private final Discounting discounts;
    private final InstantSource clock;

    public DiscountValidation(PeopleList people, Services services, Discounting discounts, InstantSource clock) {
        this.people = people;
        this.services = services;
        this.discounts = discounts;
        this.clock = clock;
    }

    /** The price before the discount, and the discount or why there is none. */
    public record Answer(Money price, Outcome<Discount, DiscountRefusal> outcome) {}

    /**
     * Asks for a service that may be booked, of the teacher of this page.
     *
     * @param credits for a package of so many; null for one session
     */
    public Answer ask(Actor actor, String slug, ServiceId id, @Nullable Integer credits, String code) {
        var teacher = people.getTeacher(slug);
        var service = services.find(id)
                .filter(Service::isOpen)
                .filter(open -> open.teacher().value().equals(teacher.id()))
                .orElseThrow(() -> new Missing("service"));
        var price = credits == null ? service.price() : packagePrice(service, credits);
        var typed = new Discounting.Typed(code, service.teacher(), id.value(), price);
        var student = actor instanceof Actor.Member member ? member.id() : null;
        return new Answer(price, discounts.quote(typed, student, clock.instant()));
    }

    private static Money packagePrice(Service service, int credits) {
        return service.packageOf(credits)
                .map(PackageOffer::price)
                .orElseThrow(() -> new Malformed("credits", "must be a size the service is sold in"));
    }
}
