package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession.Standing;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The modules of a course as one student bought them, in order. The Nth session by start time teaches the Nth module. A module is
 * settled when its session is over, and modules are settled in order: a session that is over before an earlier one waits for it.
 */
public record Curriculum(List<Step> steps) {

    public Curriculum {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a curriculum has a module");
        }
    }

    public static Curriculum of(List<ModuleId> modules) {
        return new Curriculum(modules.stream().map(Step::ahead).toList());
    }

    public int size() {
        return steps.size();
    }

    public int settled() {
        return count(Step::isSettled);
    }

    public int taught() {
        return count(Step::isTaught);
    }

    public boolean isFinished() {
        return settled() == size();
    }

    /** In whole percent, 100 only when every module is complete. */
    public int progressPercent() {
        return count(Step::isComplete) * 100 / size();
    }

    public Optional<Step> step(ModuleId module) {
        return steps.stream().filter(s -> s.module().equals(module)).findFirst();
    }

    /**
     * Whether one more session may be planned beside these. Every session that was not cancelled takes a module: the planned ones,
     * and those that are over and wait for an earlier one.
     */
    public boolean hasRoom(List<CourseSession> sessions) {
        return settled() + unsettled(sessions).size() < size();
    }

    /** The module each session teaches or is expected to teach. Sessions beyond the last module have none. */
    public Map<SessionId, ModuleId> modulesOf(List<CourseSession> sessions) {
        var modules = new LinkedHashMap<SessionId, ModuleId>();
        for (var step : steps) {
            if (step.lesson() != null) {
                modules.put(step.lesson().session(), step.module());
            }
        }
        var open = openSteps().iterator();
        for (var session : unsettled(sessions)) {
            if (open.hasNext()) {
                modules.put(session.session(), open.next().module());
            }
        }
        return modules;
    }

    /** Settles the modules of all sessions that are over and have no unfinished session before them. */
    public Curriculum settle(List<CourseSession> sessions, Instant now) {
        var next = new ArrayList<>(steps);
        var open = openSteps().iterator();
        for (var session : unsettled(sessions)) {
            if (!session.isOver() || !open.hasNext()) {
                break;
            }
            var step = open.next();
            var lesson = new Step.Lesson(session.session(), session.standing() == Standing.MISSED, now);
            next.set(next.indexOf(step), new Step(step.module(), lesson, step.studiedAt()));
        }
        return new Curriculum(next);
    }

    /** As {@link #settle} when nothing more will be held: whoever waited for a planned session waits no longer. */
    Curriculum close(List<CourseSession> sessions, Instant now) {
        return settle(sessions.stream().filter(CourseSession::isOver).toList(), now);
    }

    /** The lessons settled here and not yet in an earlier state of the same curriculum, by their position from 0. */
    Map<Integer, Step.Lesson> since(Curriculum before) {
        var lessons = new LinkedHashMap<Integer, Step.Lesson>();
        for (int i = 0; i < steps.size(); i++) {
            var lesson = steps.get(i).lesson();
            if (lesson != null && !before.steps.get(i).isSettled()) {
                lessons.put(i, lesson);
            }
        }
        return lessons;
    }

    Curriculum with(Step changed) {
        return new Curriculum(steps.stream()
                .map(s -> s.module().equals(changed.module()) ? changed : s)
                .toList());
    }

    /** What of the price falls on modules that no session has used up; the used part is rounded down. */
    public Money unusedPart(Money price) {
        return price.minus(price.fraction(settled(), size(), RoundingMode.DOWN));
    }

    private List<CourseSession> unsettled(List<CourseSession> sessions) {
        return sessions.stream()
                .filter(s -> !settledSessions().contains(s.session()))
                .sorted(CourseSession.BY_START)
                .toList();
    }

    private Set<SessionId> settledSessions() {
        return steps.stream()
                .map(Step::lesson)
                .filter(Objects::nonNull)
                .map(Step.Lesson::session)
                .collect(Collectors.toSet());
    }

    private List<Step> openSteps() {
        return steps.stream().filter(s -> !s.isSettled()).toList();
    }

    private int count(Predicate<Step> which) {
        return Math.toIntExact(steps.stream().filter(which).count());
    }
}
