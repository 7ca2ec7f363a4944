package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import dev.tutorium.domain.payment.DiscountRefusal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work on discount codes: a teacher's on their own, an admin's on the platform's, which are valid for what anyone offers. */
public final class DiscountCodeKeeping {

    private final DiscountCodes codes;
    private final Services services;
    private final CourseList courses;
    private final AuditTrail trail;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public DiscountCodeKeeping(
            DiscountCodes codes,
            Services services,
            CourseList courses,
            AuditTrail trail,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.codes = codes;
        this.services = services;
        this.courses = courses;
        this.trail = trail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who works on codes, and whose they are.
     *
     * @param owner null for the platform
     */
    public record Keeper(Actor.Member who, @Nullable AccountId owner) {

        public static Keeper teacher(Actor.Member teacher) {
            return new Keeper(teacher, teacher.id());
        }

        public static Keeper platform(Actor.Member admin) {
            return new Keeper(admin, null);
        }
    }

    public DiscountCode get(Keeper keeper, DiscountCodeId id) {
        return codes.getOwned(keeper.owner(), id);
    }

    public Outcome<DiscountCode, DiscountRefusal> create(Keeper keeper, DiscountFields fields) {
        if (fields.value() == null) {
            throw new Malformed("percent", "or an amount must be given");
        }
        requireOffered(keeper, fields.offerings());
        var code = new DiscountCode(
                new DiscountCodeId(ids.next()),
                keeper.owner(),
                DiscountFields.code(fields.code()),
                DiscountFields.checked(fields.value()),
                fields.over(Limits.none()),
                0,
                clock.instant(),
                null,
                0);
        return transactions.inTransaction(() -> save(keeper, "create", Map.of(), code));
    }

    /**
     * Changes what is given; what was redeemed already stays as it was.
     *
     * @param seen the version the keeper had before them; empty to write over whatever is there
     */
    public Outcome<DiscountCode, DiscountRefusal> change(
            Keeper keeper, DiscountCodeId id, OptionalLong seen, DiscountFields fields) {
        requireOffered(keeper, fields.offerings());
        return transactions.inTransaction(() -> {
            var code = codes.getOwnedForUpdate(keeper.owner(), id);
            if (seen.isPresent() && seen.getAsLong() != code.version()) {
                throw new Stale("discount code");
            }
            return save(keeper, "change", facts(code), fields.over(code));
        });
    }

    public void remove(Keeper keeper, DiscountCodeId id) {
        transactions.inTransaction(() -> {
            var code = codes.getOwnedForUpdate(keeper.owner(), id);
            codes.save(code.delete(clock.instant()));
            note(keeper, "remove", id, facts(code), Map.of());
        });
    }

    private Outcome<DiscountCode, DiscountRefusal> save(
            Keeper keeper, String action, Map<String, String> before, DiscountCode code) {
        var taken = codes.find(keeper.owner(), code.code())
                .filter(other -> Objects.equals(keeper.owner(), other.owner())
                        && !other.id().equals(code.id()));
        if (taken.isPresent()) {
            return Outcome.refused(new DiscountRefusal.CodeTaken(code.code()));
        }
        var saved = codes.save(code);
        note(keeper, action, saved.id(), before, facts(saved));
        return Outcome.accepted(saved);
    }

    /** What an admin gives away is the platform's money. */
    private void note(
            Keeper keeper, String action, DiscountCodeId id, Map<String, String> before, Map<String, String> after) {
        if (keeper.owner() == null) {
            trail.note(keeper.who(), Deed.of("discount-code." + action, "discount-code", id), before, after);
        }
    }

    private static Map<String, String> facts(DiscountCode code) {
        return Map.of(
                "code", code.code(),
                "value", code.value().toString(),
                "limits", code.limits().toString());
    }

    private void requireOffered(Keeper keeper, @Nullable Set<UUID> offerings) {
        if (offerings == null || offerings.isEmpty()) {
            return;
        }
        var others = new HashSet<>(offerings);
        if (keeper.owner() == null) {
            others.removeIf(this::isKnown);
        } else {
            services.of(keeper.owner())
                    .forEach(service -> others.remove(service.id().value()));
            courses.of(keeper.owner()).forEach(course -> others.remove(course.id()));
        }
        if (!others.isEmpty()) {
            throw new Malformed(
                    "offeringIds",
                    keeper.owner() == null
                            ? "must be services and published courses"
                            : "must be your own services and courses");
        }
    }

    private boolean isKnown(UUID offering) {
        return services.find(new ServiceId(offering)).isPresent()
                || courses.find(offering.toString(), null).isPresent();
    }
}
