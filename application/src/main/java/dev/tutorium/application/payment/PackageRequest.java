package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.payment.port.PackageWishes;
import dev.tutorium.application.payment.port.PackageWishes.PackageWish;
import dev.tutorium.application.people.StudentInvitation;
import dev.tutorium.application.people.StudentInvitation.Guest;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.CreditRefusal;
import java.time.InstantSource;

/**
 * A visitor becomes a teacher's student and wants a package with it. Nothing is ordered for an address that anyone may type: the visitor
 * gets a sign-in link, and {@link PackageConfirmation} orders when they follow it.
 */
public final class PackageRequest {

    private final PeopleList people;
    private final Services services;
    private final PackageWishes wishes;
    private final StudentInvitation invitation;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public PackageRequest(
            PeopleList people,
            Services services,
            PackageWishes wishes,
            StudentInvitation invitation,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.people = people;
        this.services = services;
        this.wishes = wishes;
        this.invitation = invitation;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The package must be offered now. A code is looked at when it is ordered. */
    public Outcome<PackageWish, CreditRefusal> ask(
            Actor visitor, String teacherSlug, WantedPackage wanted, Guest guest) {
        var teacher = new AccountId(people.getTeacher(teacherSlug).id());
        var service = services.find(wanted.service())
                .filter(found -> found.isOpen() && found.teacher().equals(teacher))
                .orElseThrow(() -> new Missing("service"));
        return wanted.offeredBy(service)
                .map(_ -> transactions.inTransaction(() -> {
                    var now = clock.instant();
                    var entry = invitation.invite(teacher, guest, "", now);
                    var wish = new PackageWish(ids.next(), teacher, entry.email(), wanted, now);
                    wishes.put(wish);
                    return wish;
                }));
    }
}
