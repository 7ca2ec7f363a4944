package dev.tutorium.application.simulation;

import dev.tutorium.application.booking.BookedSeat;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.CourseFields;
import dev.tutorium.application.offering.ModuleFields;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.offering.Course;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What creators and their students do with courses. */
final class CourseActions {

    private final Ground ground;
    private final Platform platform;
    private final World world;
    private final Chance chance;
    private final Checks checks;
    private final Pool<CertificateId> certificates = new Pool<>();

    CourseActions(Ground ground, Platform platform, World world, Checks checks) {
        this.ground = ground;
        this.platform = platform;
        this.world = world;
        this.chance = ground.chance;
        this.checks = checks;
    }

    List<Action> all() {
        return List.of(
                new Action("write a course", 2, this::write),
                new Action("change a course", 2, this::change),
                new Action("close or open a course", 1, this::toggle),
                new Action("approve a teacher", 2, this::approve),
                new Action("enroll", 16, this::enroll),
                new Action("book a course lesson", 40, this::book),
                new Action("tick a module", 4, this::tick),
                new Action("give a course up", 4, this::leave),
                new Action("recommend", 3, () -> certify(platform.certification::recommend)),
                new Action("certify", 6, () -> certify(platform.certification::issue)),
                new Action("decide on a certificate", 4, this::decide));
    }

    private String write() {
        var creator = chance.pick(world.creators);
        if (world.courses.size() >= 3 * world.creators.size()) {
            return Action.IDLE;
        }
        var price = chance.oneIn(5) ? 0 : chance.between(1_000, 30_000);
        var course = platform.courses.create(
                creator,
                new CourseFields(
                        "Course " + chance.between(1, 99),
                        null,
                        null,
                        null,
                        Money.of(price, "EUR"),
                        chance.pick(List.of(30, 45, 60)),
                        null,
                        null,
                        null));
        for (int i = 0; i < chance.between(1, 5); i++) {
            var _ = platform.curricula.add(
                    creator, course.id(), new ModuleFields("Module " + i, null, null, null, null));
        }
        return Told.of(platform.courses.publish(creator, course.id()));
    }

    private String some(Pool<CourseId> from, Function<Course, String> step) {
        return from.pick(chance).flatMap(ground.courses::find).map(step).orElse(Action.IDLE);
    }

    private String change() {
        return some(world.courses, course -> {
            var creator = world.member(course.creator());
            return Told.of(
                    chance.oneIn(2) && !course.modules().isEmpty()
                            ? platform.curricula.remove(
                                    creator,
                                    course.id(),
                                    chance.pick(course.modules()).id())
                            : platform.curricula.add(
                                    creator, course.id(), new ModuleFields("More", null, null, null, null)));
        });
    }

    private String toggle() {
        return some(world.courses, course -> {
            var creator = world.member(course.creator());
            if (chance.oneIn(10)) {
                platform.courses.delete(creator, course.id());
                return "deleted";
            }
            return Told.of(
                    course.isOpen() && !chance.oneIn(5)
                            ? platform.courses.unpublish(creator, course.id())
                            : platform.courses.publish(creator, course.id()));
        });
    }

    private String approve() {
        return some(world.courses, course -> {
            var _ = platform.approval.approve(
                    world.member(course.creator()),
                    course.id(),
                    chance.pick(world.teachers).id());
            return Told.OK;
        });
    }

    private String enroll() {
        var student = chance.oneIn(20) ? chance.pick(world.creators) : chance.pick(world.students);
        return some(chance.oneIn(20) ? world.courses : world.published, course -> {
            var teacher = chance.oneIn(4) ? chance.pick(world.teachers).id() : null;
            return Told.of(platform.enrolling.enroll(student, course.id(), teacher, null));
        });
    }

    private Optional<Enrollment> enrollment() {
        return (chance.oneIn(20) ? world.completed : world.active).pick(chance).map(ground.enrollments::get);
    }

    private String book() {
        return enrollment()
                .map(enrollment -> {
                    var place = enrollment.place();
                    var start = ground.clock
                            .instant()
                            .plus(chance.minutes(60, 12_000))
                            .truncatedTo(ChronoUnit.HOURS)
                            .plus(chance.between(0, 3) * 15L, ChronoUnit.MINUTES);
                    var outcome = platform.courseBooking.byStudent(
                            world.member(place.student()), enrollment.id(), null, start);
                    if (outcome
                                    instanceof
                                    Outcome.Refused<BookedSeat, BookingRefusal>(
                                            BookingRefusal.NotOffered(var _, var _, var _, var nearest))
                            && !nearest.isEmpty()) {
                        return "next "
                                + Told.of(platform.courseBooking.byStudent(
                                        world.member(place.student()),
                                        enrollment.id(),
                                        null,
                                        nearest.getFirst().start()));
                    }
                    return Told.of(outcome);
                })
                .orElse(Action.IDLE);
    }

    private String tick() {
        return enrollment()
                .map(enrollment -> Told.of(platform.progress.tick(
                        world.member(enrollment.place().student()),
                        enrollment.id(),
                        chance.pick(enrollment.curriculum().steps()).module(),
                        chance.oneIn(2))))
                .orElse(Action.IDLE);
    }

    private String leave() {
        return (chance.oneIn(3) ? world.awaiting : world.active)
                .pick(chance)
                .map(ground.enrollments::get)
                .map(enrollment -> {
                    var student = world.member(enrollment.place().student());
                    var preview = platform.leaving.preview(student, enrollment.id());
                    var before = ground.faults.interruptions();
                    var outcome = platform.leaving.cancel(student, enrollment.id(), "no time");
                    if (before == ground.faults.interruptions()) {
                        checks.that(preview.equals(outcome), "previewed %s and got %s", preview, outcome);
                    }
                    return Told.of(outcome);
                })
                .orElse(Action.IDLE);
    }

    private interface Certifying {
        Outcome<Certificate, LearningRefusal> take(Actor.Member by, EnrollmentId enrollment, CertificateType type);
    }

    private String certify(Certifying step) {
        return (chance.oneIn(10) ? world.active : world.completed)
                .pick(chance)
                .map(ground.enrollments::get)
                .map(enrollment -> {
                    var place = enrollment.place();
                    var by = world.member(chance.oneIn(2) ? place.teacher() : place.creator());
                    var type = chance.pick(List.of(CertificateType.values()));
                    var outcome = step.take(by, enrollment.id(), type);
                    if (outcome instanceof Outcome.Accepted<Certificate, LearningRefusal>(var certificate)) {
                        certificates.add(certificate.id());
                    }
                    return Told.of(outcome);
                })
                .orElse(Action.IDLE);
    }

    private String decide() {
        var admin = world.admins.getFirst();
        return certificates
                .pick(chance)
                .map(id -> switch (chance.between(1, 4)) {
                    case 1 -> "issue " + Told.of(platform.certification.issue(admin, id));
                    case 2 -> "reject " + Told.of(platform.certification.reject(admin, id, "not yet"));
                    case 3 -> "revoke " + Told.of(platform.certification.revoke(admin, id, "by mistake"));
                    default -> "reinstate " + Told.of(platform.certification.reinstate(admin, id));
                })
                .orElse(Action.IDLE);
    }
}
