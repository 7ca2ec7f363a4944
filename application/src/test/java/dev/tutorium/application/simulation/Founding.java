package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.application.people.RosterEntry;
import dev.tutorium.application.scheduling.RuleFields;
import dev.tutorium.application.scheduling.ScheduleFields;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is there from the beginning: people in many zones, teachers with hours and students of their own. */
final class Founding {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Africa/Cairo",
            "UTC");

    private final Ground ground;
    private final Platform platform;
    private final World world;
    private final Chance chance;
    private int people;

    Founding(Ground ground, Platform platform, World world) {
        this.ground = ground;
        this.platform = platform;
        this.world = world;
        this.chance = ground.chance;
    }

    void found(int population) {
        world.admins.add(join(Set.of(Role.ADMIN)));
        for (int i = 0; i < Math.max(2, population / 40); i++) {
            world.creators.add(join(Set.of(Role.CREATOR, Role.TEACHER)));
        }
        for (int i = 0; i < Math.max(3, population / 25); i++) {
            world.teachers.add(join(Set.of(Role.TEACHER)));
        }
        while (people < population) {
            world.students.add(join(Set.of(Role.STUDENT)));
        }
        var everyone = new ArrayList<>(world.teachers);
        everyone.addAll(world.creators);
        everyone.forEach(this::open);
        world.teachers.forEach(this::knowStudents);
    }

    private Actor.Member join(Set<Role> roles) {
        var name = "person" + people++;
        var id = new AccountId(ground.ids.next());
        var zone = ZoneId.of(chance.pick(ZONES));
        var handle = Handle.parse(name).orElseThrow();
        ground.transactions.inTransaction(() -> ground.accounts.record(Account.signedUp(
                id, new Email(name + "@example.test"), true, name, handle, roles, zone, null, ground.clock.instant())));
        canBePaid(id);
        var member = new Actor.Member(id, roles, ground.ids.next());
        world.members.put(id, member);
        return member;
    }

    private void canBePaid(AccountId payee) {
        var provider = ground.provider.provider();
        var reference = "acct_" + payee.value();
        ground.payoutAccounts.keep(provider, payee, reference);
        ground.payoutAccounts.told(provider, reference, new Readiness(true, List.of()), ground.clock.instant());
    }

    private void open(Actor.Member teacher) {
        var zone = ground.accounts.get(teacher.id()).zone().getId();
        var outcome = platform.schedules.create(teacher, new ScheduleFields("Weekly hours", zone, hours(), true));
        Violation.unless(outcome.isAccepted(), "no first schedule: %s", outcome);
    }

    /** Mornings and evenings of most days, now and then over midnight. */
    List<RuleFields> hours() {
        var rules = new ArrayList<RuleFields>();
        for (int day = 1; day <= 7; day++) {
            if (!chance.oneIn(4)) {
                var start = chance.between(6, 11);
                rules.add(new RuleFields(day, "%02d:%02d".formatted(start, chance.between(0, 3) * 15), "13:00"));
            }
            if (!chance.oneIn(3)) {
                var end = chance.oneIn(3) ? "24:00" : "%02d:00".formatted(chance.between(18, 23));
                rules.add(new RuleFields(day, "%02d:30".formatted(chance.between(13, 16)), end));
            }
        }
        return rules;
    }

    private void knowStudents(Actor.Member teacher) {
        var entries = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            var student = ground.accounts.get(chance.pick(world.students).id());
            var entry = new RosterEntry(
                    ground.ids.next(), teacher.id(), student.email(), student.name(), "", ground.clock.instant(), 0);
            entries.add(ground.rosters.add(entry).id());
        }
        var unknown = new RosterEntry(
                ground.ids.next(),
                teacher.id(),
                new Email("nobody@example.test"),
                "Nobody yet",
                "",
                ground.clock.instant(),
                0);
        entries.add(ground.rosters.add(unknown).id());
        world.rosters.put(teacher.id(), entries);
    }
}
