package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.PayBy;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.WantedPackage;
import dev.tutorium.application.scheduling.SlotQuery;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done with packages and discount codes. */
final class CreditActions {

    private static final List<String> TEXTS = List.of("SPRING", "SUMMER", "AUTUMN");

    private final Ground ground;
    private final Platform platform;
    private final World world;
    private final Promises promises;
    private final Chance chance;

    CreditActions(Ground ground, Platform platform, World world, Promises promises) {
        this.ground = ground;
        this.platform = platform;
        this.world = world;
        this.promises = promises;
        this.chance = ground.chance;
    }

    List<Action> all() {
        return List.of(
                new Action("give a code", 3, this::give),
                new Action("book with a code", 20, this::bookWithCode),
                new Action("buy a package", 24, this::buy),
                new Action("book with a credit", 14, this::bookWithCredit),
                new Action("credit instead of a checkout", 20, this::insteadOfCheckout),
                new Action("take credits back", 1, this::takeBack));
    }

    private String give() {
        var value = chance.oneIn(2)
                ? new DiscountCode.Percent(chance.pick(List.of(1, 10_00, 33_33, 100_00)))
                : new DiscountCode.Fixed(Money.of(chance.between(1, 5_000), "EUR"));
        var limits = new Limits(null, null, chance.between(1, 3), chance.oneIn(2) ? 1 : null, null, Set.of());
        var owner = chance.oneIn(8) ? null : chance.pick(world.teachers).id();
        var text = chance.pick(TEXTS);
        return ground.transactions.inTransaction(() -> {
            if (ground.codes
                    .all()
                    .anyMatch(code ->
                            Objects.equals(code.owner(), owner) && code.code().equals(text))) {
                return Action.IDLE;
            }
            var id = new DiscountCodeId(ground.ids.next());
            ground.codes.save(new DiscountCode(id, owner, text, value, limits, 0, ground.clock.instant(), null, 0));
            return Told.OK;
        });
    }

    private String bookWithCode() {
        var student = chance.pick(world.students);
        return world.open
                .pick(chance)
                .flatMap(ground.services::find)
                .flatMap(service -> slot(service).map(start -> book(student, service, start, new PayBy.Card(code()))))
                .orElse(Action.IDLE);
    }

    private String buy() {
        return world.open
                .pick(chance)
                .flatMap(ground.services::find)
                .filter(service -> !service.details().packages().isEmpty())
                .map(service -> {
                    var size = chance.pick(service.details().packages()).credits();
                    var channel = chance.oneIn(2) ? Channel.WORKSPACE : Channel.MARKETPLACE;
                    var code = chance.oneIn(3) ? code() : null;
                    return Told.of(platform.packages.buy(
                            chance.pick(world.students), new WantedPackage(service.id(), size, code, false), channel));
                })
                .orElse(Action.IDLE);
    }

    private String bookWithCredit() {
        return lot().map(lot -> {
                    var service = ground.services.find(lot.order().service());
                    var pay = chance.oneIn(4) ? PayBy.card() : new PayBy.Credit(chance.oneIn(2) ? lot.id() : null);
                    return service.flatMap(found -> slot(found).map(start -> book(owner(lot), found, start, pay)))
                            .orElse(Action.IDLE);
                })
                .orElse(Action.IDLE);
    }

    private String insteadOfCheckout() {
        return world.in(SessionState.HELD)
                .pick(chance)
                .flatMap(ground.sessions::find)
                .flatMap(session -> {
                    var student = session.facts().seats().getLast().student();
                    return ground.packages
                            .all()
                            .filter(lot -> lot.student().equals(student) && lot.free() > 0)
                            .filter(lot -> session.facts()
                                    .subject()
                                    .equals(new Subject.ServiceLesson(
                                            lot.order().service())))
                            .findFirst()
                            .map(lot -> instead(owner(lot), session.id(), lot.id()));
                })
                .orElse(Action.IDLE);
    }

    private String instead(Actor.Member student, SessionId session, CreditPackageId lot) {
        var outcome = platform.creditBooking.insteadOfCheckout(student, session, lot);
        promises.booked(outcome, student.id());
        return Told.of(outcome);
    }

    private String takeBack() {
        return lot().map(lot -> {
                    var count = chance.oneIn(2) ? (Integer) chance.between(1, 3) : null;
                    return Told.of(platform.packages.takeBack(owner(lot), lot.id(), count));
                })
                .orElse(Action.IDLE);
    }

    private String book(Actor.Member student, Service service, Instant start, PayBy pay) {
        try {
            var outcome = platform.booking.byStudent(student, service.id(), start, pay, Channel.MARKETPLACE);
            promises.booked(outcome, student.id());
            return Told.of(outcome);
        } catch (Missing e) {
            return "missing " + e.kind();
        }
    }

    private Optional<CreditPackage> lot() {
        var all = ground.packages.all().filter(lot -> lot.free() > 0).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.pick(all));
    }

    private Actor.Member owner(CreditPackage lot) {
        return Objects.requireNonNull(world.members.get(lot.student()));
    }

    private @Nullable String code() {
        return chance.pick(TEXTS).toLowerCase(Locale.ROOT);
    }

    private Optional<Instant> slot(Service service) {
        if (!service.isOpen()) {
            return Optional.empty();
        }
        var from = LocalDate.ofInstant(ground.clock.instant(), ZoneOffset.UTC).plusDays(chance.between(0, 12));
        var slug = ground.accounts.get(service.teacher()).handle().value();
        var slots = platform.slots
                .slots(slug, service.id(), new SlotQuery("UTC", from, from.plusDays(5), null, null, List.of()))
                .slots();
        return slots.isEmpty()
                ? Optional.empty()
                : Optional.of(chance.pick(slots).start());
    }
}
