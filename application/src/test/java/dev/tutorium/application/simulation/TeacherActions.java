package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.ServiceFields;
import dev.tutorium.application.scheduling.OverrideFields;
import dev.tutorium.application.scheduling.ScheduleFields;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.booking.Tier;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.scheduling.Packing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What teachers do. */
final class TeacherActions {

    private static final OptionalLong WHATEVER = OptionalLong.empty();
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD", "JPY");

    private final Ground ground;
    private final Platform platform;
    private final World world;
    private final Chance chance;
    private final Founding founding;

    TeacherActions(Ground ground, Platform platform, World world, Founding founding) {
        this.ground = ground;
        this.platform = platform;
        this.world = world;
        this.chance = ground.chance;
        this.founding = founding;
    }

    List<Action> all() {
        return List.of(
                new Action("publish service", 6, this::publish),
                new Action("edit service", 6, this::edit),
                new Action("pause service", 3, this::pause),
                new Action("delete service", 1, this::delete),
                new Action("override a date", 6, this::overrideDate),
                new Action("take time off", 2, this::timeOff),
                new Action("change hours", 3, this::changeHours),
                new Action("write a policy", 2, this::writePolicy),
                new Action("remove a policy", 1, this::removePolicy),
                new Action("book a student in", 14, this::bookStudent),
                new Action("accept", 40, () -> answer(true)),
                new Action("decline", 8, () -> answer(false)),
                new Action("teacher cancels", 10, this::cancel),
                new Action("teacher moves", 6, this::move),
                new Action("teacher completes", 45, this::complete),
                new Action("student missed", 10, this::studentMissed));
    }

    private String publish() {
        var teacher = chance.pick(world.teachers);
        if (ground.services.of(teacher.id()).size() >= 5) {
            return Action.IDLE;
        }
        return Told.of(platform.services
                .create(teacher, fields(teacher, "Lesson " + chance.between(1, 30)))
                .then(service -> platform.serviceLife.publish(teacher, service.id())));
    }

    private ServiceFields fields(Actor.Member teacher, String title) {
        var group = chance.oneIn(4);
        var capacity = group ? chance.between(2, 5) : 1;
        var price = switch (chance.between(0, 5)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> chance.between(300, 12_000);
        };
        var money = Money.of(price, chance.pick(CURRENCIES));
        var trial = chance.oneIn(8);
        return new ServiceFields(
                title,
                null,
                null,
                money,
                chance.pick(List.of(30, 45, 60, 90, 180)),
                chance.oneIn(3) ? chance.pick(List.of(15, 30, 60)) : null,
                chance.oneIn(3) ? Packing.TIGHT : Packing.STEP,
                chance.oneIn(3) ? 15 : 0,
                chance.oneIn(3) ? 10 : 0,
                chance.pick(List.of(0, 60, 120, 1_440)),
                chance.pick(List.of(14, 30, 60)),
                chance.oneIn(4) ? 2 : 0,
                chance.oneIn(4) ? 6 : 0,
                capacity,
                group && chance.oneIn(2) ? 2 : 1,
                chance.oneIn(4),
                trial,
                ownPolicy(teacher),
                null,
                trial ? List.of() : packages(money));
    }

    /** Cheaper by the dozen, down to a cent for all. */
    private List<PackageOffer> packages(Money price) {
        return price.isPositive() && chance.oneIn(2)
                ? List.of(new PackageOffer(chance.between(2, 4), price), new PackageOffer(7, price.plus(price)))
                : List.of();
    }

    private @Nullable PolicyId ownPolicy(Actor.Member teacher) {
        var own = platform.policies.of(teacher);
        return own.isEmpty() || chance.oneIn(2) ? null : chance.pick(own).id();
    }

    private String edit() {
        return world.services
                .pick(chance)
                .map(ground.services::get)
                .map(service -> Told.of(platform.services.update(
                        world.member(service.teacher()),
                        service.id(),
                        WHATEVER,
                        fields(world.member(service.teacher()), service.title()))))
                .orElse(Action.IDLE);
    }

    private String pause() {
        return world.services
                .pick(chance)
                .map(ground.services::get)
                .map(service -> {
                    var teacher = world.member(service.teacher());
                    return Told.of(
                            service.isOpen()
                                    ? platform.serviceLife.pause(teacher, service.id())
                                    : platform.serviceLife.publish(teacher, service.id()));
                })
                .orElse(Action.IDLE);
    }

    private String delete() {
        return world.services
                .pick(chance)
                .map(ground.services::get)
                .map(service -> {
                    platform.serviceLife.delete(world.member(service.teacher()), service.id());
                    return Told.OK;
                })
                .orElse(Action.IDLE);
    }

    private LocalDate someDate() {
        return LocalDate.ofInstant(ground.clock.instant(), ZoneOffset.UTC).plusDays(chance.between(0, 40));
    }

    private String overrideDate() {
        var blocked = chance.oneIn(2);
        var hours = blocked ? null : List.of(new OverrideFields.Hours("10:00", chance.oneIn(3) ? "24:00" : "18:00"));
        return Told.of(platform.overrides.create(
                chance.pick(world.teachers), new OverrideFields(someDate(), null, null, blocked, hours, "")));
    }

    private String timeOff() {
        var first = someDate();
        return Told.of(platform.overrides.create(
                chance.pick(world.teachers),
                new OverrideFields(null, first, first.plusDays(chance.between(0, 10)), true, null, "away")));
    }

    private String changeHours() {
        var teacher = chance.pick(world.teachers);
        var schedule = platform.schedules.list(teacher).getFirst();
        platform.schedules.change(
                teacher, schedule.id(), WHATEVER, new ScheduleFields(null, null, founding.hours(), null));
        return Told.OK;
    }

    private String writePolicy() {
        var tiers = List.of(
                Tier.of(Duration.ofHours(chance.between(25, 72)), 100),
                Tier.of(Duration.ofHours(chance.between(2, 24)), chance.between(1, 99)));
        var policy = platform.policies.create(chance.pick(world.teachers), "Own", tiers);
        world.policies.add(policy.id());
        return Told.OK;
    }

    private String removePolicy() {
        return world.policies
                .pick(chance)
                .flatMap(ground.policies::find)
                .map(policy -> Told.of(platform.policies.remove(world.member(policy.owner()), policy.id())))
                .orElse(Action.IDLE);
    }

    private String bookStudent() {
        return world.open
                .pick(chance)
                .map(ground.services::get)
                .map(service -> {
                    var teacher = world.member(service.teacher());
                    var entry = chance.pick(world.rosters.getOrDefault(teacher.id(), List.of()));
                    var start = ground.clock
                            .instant()
                            .plus(chance.minutes(-60, 20_000))
                            .truncatedTo(ChronoUnit.MINUTES);
                    return Told.of(platform.booking.byTeacher(teacher, service.id(), entry, start, chance.oneIn(2)));
                })
                .orElse(Action.IDLE);
    }

    private String answer(boolean yes) {
        return some(
                SessionState.REQUESTED,
                (teacher, session) -> Told.of(
                        yes
                                ? platform.conduct.accept(teacher, session.id())
                                : platform.conduct.decline(teacher, session.id(), "no")));
    }

    private String cancel() {
        var reason = chance.oneIn(4) ? null : "ill";
        return some(
                chance.oneIn(8) ? SessionState.IN_PROGRESS : SessionState.SCHEDULED,
                (teacher, session) -> Told.of(platform.cancellation.byTeacher(teacher, session.id(), reason)));
    }

    private String move() {
        return some(SessionState.SCHEDULED, (teacher, session) -> {
            var start = session.facts().time().start().plus(Duration.ofDays(chance.between(0, 7)));
            return Told.of(platform.rescheduling.move(teacher, session.id(), start));
        });
    }

    private String complete() {
        return some(
                chance.oneIn(12) ? SessionState.SCHEDULED : SessionState.IN_PROGRESS,
                (teacher, session) -> Told.of(platform.conduct.complete(teacher, session.id())));
    }

    private String studentMissed() {
        return some(
                chance.oneIn(12) ? SessionState.SCHEDULED : SessionState.IN_PROGRESS,
                (teacher, session) -> Told.of(platform.conduct.studentMissed(
                        teacher,
                        session.id(),
                        chance.pick(session.facts().seats()).student())));
    }

    private interface Step {
        String take(Actor.Member teacher, Session session);
    }

    private String some(SessionState state, Step step) {
        return world.in(state)
                .pick(chance)
                .map(ground.sessions::get)
                .map(session -> step.take(world.member(session.facts().teacher()), session))
                .orElse(Action.IDLE);
    }
}
