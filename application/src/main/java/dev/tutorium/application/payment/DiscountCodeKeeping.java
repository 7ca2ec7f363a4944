package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import dev.tutorium.domain.payment.DiscountRefusal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A teacher's work on their own discount codes. */
public final class DiscountCodeKeeping {

    private final DiscountCodes codes;
    private final Services services;
    private final CourseList courses;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public DiscountCodeKeeping(
            DiscountCodes codes,
            Services services,
            CourseList courses,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.codes = codes;
        this.services = services;
        this.courses = courses;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    public DiscountCode get(Actor.Member owner, DiscountCodeId id) {
        return codes.getOwned(owner.id(), id);
    }

    public Outcome<DiscountCode, DiscountRefusal> create(Actor.Member owner, DiscountFields fields) {
        if (fields.value() == null) {
            throw new Malformed("percent", "or an amount must be given");
        }
        requireOwn(owner, fields.offerings());
        var code = new DiscountCode(
                new DiscountCodeId(ids.next()),
                owner.id(),
                DiscountFields.code(fields.code()),
                DiscountFields.checked(fields.value()),
                fields.over(Limits.none()),
                0,
                clock.instant(),
                null,
                0);
        return transactions.inTransaction(() -> save(owner, code));
    }

    /**
     * Changes what is given; what was redeemed already stays as it was.
     *
     * @param seen the version the owner had before them; empty to write over whatever is there
     */
    public Outcome<DiscountCode, DiscountRefusal> change(
            Actor.Member owner, DiscountCodeId id, OptionalLong seen, DiscountFields fields) {
        requireOwn(owner, fields.offerings());
        return transactions.inTransaction(() -> {
            var code = codes.getOwnedForUpdate(owner.id(), id);
            if (seen.isPresent() && seen.getAsLong() != code.version()) {
                throw new Stale("discount code");
            }
            return save(owner, fields.over(code));
        });
    }

    public void remove(Actor.Member owner, DiscountCodeId id) {
        transactions.inTransaction(() -> {
            codes.save(codes.getOwnedForUpdate(owner.id(), id).delete(clock.instant()));
        });
    }

    private Outcome<DiscountCode, DiscountRefusal> save(Actor.Member owner, DiscountCode code) {
        var taken = codes.find(owner.id(), code.code())
                .filter(other -> owner.id().equals(other.owner()) && !other.id().equals(code.id()));
        return taken.isPresent()
                ? Outcome.refused(new DiscountRefusal.CodeTaken(code.code()))
                : Outcome.accepted(codes.save(code));
    }

    private void requireOwn(Actor.Member owner, @Nullable Set<UUID> offerings) {
        if (offerings == null || offerings.isEmpty()) {
            return;
        }
        var others = new HashSet<>(offerings);
        services.of(owner.id()).forEach(service -> others.remove(service.id().value()));
        if (!others.isEmpty()) {
            courses.of(owner.id()).forEach(course -> others.remove(course.id()));
        }
        if (!others.isEmpty()) {
            throw new Malformed("offeringIds", "must be your own services and courses");
        }
    }
}
