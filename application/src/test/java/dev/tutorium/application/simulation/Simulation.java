package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lives through a platform from a seed: time passes, someone does something, news and jobs come when they are due, and everything
 * that must hold is looked at, step after step. The same seed gives the same life.
 */
final class Simulation {

    /** After so many steps the world is left alone for some days. */
    private static final int QUIET_EVERY = 4_000;

    private final long seed;
    private final Ground ground;
    private final Platform platform;
    private final Chance chance;
    private final Checks checks = new Checks();
    private final Invariants invariants;
    private final Promises promises;
    private final History history = new History();
    private final Tally tally = new Tally();
    private final List<Action> actions = new ArrayList<>();
    private final int[] weights;
    private final int total;
    private final Map<String, Instant> nextRun = new HashMap<>();
    private int step;
    private String doing = "founding";

    Simulation(long seed, int population, Build build) {
        this.seed = seed;
        ground = new Ground(seed, build);
        chance = ground.chance;
        platform = new Platform(ground);
        invariants = new Invariants(ground, checks);
        promises = new Promises(ground, checks);
        var world = new World(ground);
        var founding = new Founding(ground, platform, world);
        founding.found(population);
        actions.addAll(new TeacherActions(ground, platform, world, founding).all());
        actions.addAll(new StudentActions(ground, platform, world, checks, promises).all());
        actions.addAll(new CourseActions(ground, platform, world, checks).all());
        actions.addAll(new CreditActions(ground, platform, world, promises).all());
        actions.addAll(new MoneyActions(ground, platform, world).all());
        weights = actions.stream().mapToInt(Action::weight).toArray();
        total = actions.stream().mapToInt(Action::weight).sum();
        ground.faults.comeBetween(() -> {
            if (chance.oneIn(2)) {
                act();
            } else {
                work();
            }
        });
    }

    /** Runs so many steps and leaves the world alone in the end, until nothing is left to come. */
    Report run(int steps) {
        var begun = System.nanoTime();
        try {
            ground.calm(false);
            for (step = 1; step <= steps; step++) {
                pass();
                guarded(this::act);
                guarded(this::work);
                look();
                if (step % QUIET_EVERY == 0) {
                    leaveAlone(Duration.ofDays(4));
                }
            }
            leaveAlone(Duration.ofDays(70));
            promises.allKept();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(story(e), e);
        }
        return new Report(
                seed,
                steps,
                ground.clock.passed(),
                tally,
                history.events(),
                checks.made(),
                ground.faults.crashes(),
                ground.faults.interruptions(),
                Duration.ofNanos(System.nanoTime() - begun),
                history.digest());
    }

    /** Mostly seconds or minutes go by, sometimes hours, and now and then the platform is down for days. */
    private void pass() {
        var kind = chance.between(1, 1_000);
        if (kind <= 500) {
            ground.clock.pass(chance.seconds(0, 90));
        } else if (kind <= 930) {
            ground.clock.pass(chance.minutes(1, 40));
        } else if (kind <= 998) {
            for (int i = chance.between(2, 16); i > 0; i--) {
                ground.clock.pass(chance.minutes(20, 60));
                guarded(this::work);
            }
        } else {
            doing = "being down";
            ground.clock.pass(Duration.ofHours(chance.between(12, 24 * 9)));
        }
    }

    private void act() {
        var action = actions.get(chance.weighted(weights, total));
        doing = action.name();
        String outcome;
        try {
            outcome = action.step().get();
        } catch (Missing | Denied | Stale | Malformed e) {
            outcome = e.getClass().getSimpleName();
        } catch (Crash e) {
            tally.count(action.name(), "crash");
            history.done(
                    "%6d %s %s: crash at %s".formatted(step, ground.clock.instant(), action.name(), e.getMessage()));
            throw e;
        }
        tally.count(action.name(), outcome);
        if (!outcome.equals(Action.IDLE)) {
            history.done("%6d %s %s: %s".formatted(step, ground.clock.instant(), action.name(), outcome));
        }
    }

    /** What the platform does by itself: news from the provider, reactions to events, recurring jobs. */
    private void work() {
        doing = "working";
        ground.provider.closeExpired();
        for (int i = chance.between(0, 6); i > 0 && ground.webhooks.isDue(); i--) {
            ground.webhooks.deliver(body -> platform.intake.receive(body, Webhooks.SIGNED));
        }
        collect();
        for (int i = chance.between(0, 30); i > 0 && platform.outbox.isDue(); i--) {
            platform.outbox.deliver(chance.between(0, 3), !chance.oneIn(25));
            collect();
        }
        runJobs();
        collect();
    }

    private void runJobs() {
        for (var job : platform.jobs) {
            if (!ground.clock.instant().isBefore(nextRun.getOrDefault(job.name(), Instant.MIN))) {
                run(job);
            }
        }
    }

    private void run(RecurringJob job) {
        doing = job.name();
        nextRun.put(job.name(), ground.clock.instant().plus(job.every()));
        job.work().run();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Crash e) {
            history.done("%6d %s crashed: %s %s".formatted(step, ground.clock.instant(), doing, e.getMessage()));
        }
    }

    private void collect() {
        for (var event : platform.outbox.collect()) {
            history.happened(event);
            tally.happened(event.getClass().getSimpleName());
            invariants.happened(event);
        }
    }

    private void look() {
        collect();
        invariants.afterStep();
        promises.latestKept();
    }

    /** Nobody does anything, nothing fails, and the platform works off what there is. */
    private void leaveAlone(Duration time) {
        ground.calm(true);
        history.done("%6d %s left alone for %s".formatted(step, ground.clock.instant(), time));
        var until = ground.clock.instant().plus(time);
        var patient = ground.clock.instant().plus(Duration.ofHours(12));
        while (ground.clock.instant().isBefore(until)) {
            ground.clock.pass(
                    ground.clock.instant().isBefore(patient) ? Duration.ofMinutes(1) : Duration.ofMinutes(30));
            work();
            look();
        }
        deliverTheRest();
        checks.that(ground.webhooks.underWay() == 0, "%s webhooks are under way", ground.webhooks.underWay());
        checks.that(platform.outbox.waiting() == 0, "%s events wait", platform.outbox.waiting());
        checks.that(platform.outbox.parked().isEmpty(), "parked: %s", platform.outbox.parked());
        invariants.whenQuiet();
        ground.calm(false);
    }

    /** What the last jobs brought about. */
    private void deliverTheRest() {
        for (int i = 0; i < 10; i++) {
            ground.clock.pass(Duration.ofMinutes(1));
            while (ground.webhooks.isDue()) {
                ground.webhooks.deliver(body -> platform.intake.receive(body, Webhooks.SIGNED));
            }
            collect();
            while (platform.outbox.isDue()) {
                platform.outbox.deliver(0, true);
                collect();
            }
        }
        look();
    }

    private String story(Throwable e) {
        return """

                %s
                while %s, in step %d of seed %d, at %s. The last of it:
                %s
                To see exactly that again: -Dtest=SimulationTest -Dsimulation.seed=%d -Dsimulation.steps=%d
                """.formatted(e.getMessage(), doing, step, seed, ground.clock.instant(), history.latest(), seed, step);
    }
}
