package dev.tutorium.application.booking;

import dev.tutorium.application.booking.OfferedTimes.Wanted;
import dev.tutorium.application.booking.port.TrialWishes;
import dev.tutorium.application.booking.port.TrialWishes.TrialWish;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.people.StudentInvitation;
import dev.tutorium.application.people.StudentInvitation.Guest;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A visitor asks for a trial session. Nothing is kept for an address that anyone may type: the visitor gets a sign-in link, and is
 * booked in by {@link TrialConfirmation} when they follow it.
 */
public final class TrialRequest {

    private final PeopleList people;
    private final Services services;
    private final OfferedTimes times;
    private final TrialWishes wishes;
    private final StudentInvitation invitation;
    private final Numbers numbers;

    /** What a request is made with. */
    public record Numbers(Transactions transactions, Ids ids, InstantSource clock) {}

    public TrialRequest(
            PeopleList people,
            Services services,
            OfferedTimes times,
            TrialWishes wishes,
            StudentInvitation invitation,
            Numbers numbers) {
        this.people = people;
        this.services = services;
        this.times = times;
        this.wishes = wishes;
        this.invitation = invitation;
        this.numbers = numbers;
    }

    /** The time must be offered now. Whether the address has had its trial is not told here. */
    public Outcome<Instant, BookingRefusal> ask(
            Actor visitor, String teacherSlug, ServiceId id, Instant start, Guest guest) {
        var now = numbers.clock().instant();
        var service = trial(teacherSlug, id);
        var wanted = new Wanted(service.teacher(), service.terms(), service.schedule(), start, null);
        return times.check(wanted, null, now).map(slot -> {
            numbers.transactions().inTransaction(() -> {
                var entry = invitation.invite(service.teacher(), guest, "", now);
                wishes.put(new TrialWish(
                        numbers.ids().next(),
                        service.teacher(),
                        id,
                        entry.email(),
                        slot.time().start(),
                        now));
            });
            return slot.time().start();
        });
    }

    private Service trial(String teacherSlug, ServiceId id) {
        var teacher = new AccountId(people.getTeacher(teacherSlug).id());
        return services.find(id)
                .filter(service ->
                        service.isOpen() && service.trial() && service.teacher().equals(teacher))
                .orElseThrow(() -> new Missing("service"));
    }
}
