package dev.tutorium.application.simulation;

import dev.tutorium.application.payment.PayoutResult;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.ShareRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What admins do, and what comes from banks and the provider. */
final class MoneyActions {

    private record Contested(ChargeId charge, Dispute dispute) {}

    private final Ground ground;
    private final Platform platform;
    private final World world;
    private final Chance chance;
    private final Pool<Contested> contested = new Pool<>();

    MoneyActions(Ground ground, Platform platform, World world) {
        this.ground = ground;
        this.platform = platform;
        this.world = world;
        this.chance = ground.chance;
    }

    List<Action> all() {
        return List.of(
                new Action("admin cancels", 3, this::cancel),
                new Action("admin completes", 4, this::complete),
                new Action("refund a part", 8, this::refund),
                new Action("approve a payout", 8, () -> payout(world.proposed, this::approve)),
                new Action("process a payout", 8, () -> payout(world.proposed, this::process)),
                new Action("process all payouts", 1, this::processAll),
                new Action("retry a payout", 8, () -> payout(world.failed, this::retry)),
                new Action("cancel a payout", 2, this::cancelPayout),
                new Action("dispute a payment", 4, this::dispute),
                new Action("decide a dispute", 4, this::decide),
                new Action("forge a webhook", 1, this::forge),
                new Action("provider goes away", 1, this::away));
    }

    private String cancel() {
        return world.in(chance.pick(List.of(SessionState.SCHEDULED, SessionState.REQUESTED, SessionState.HELD)))
                .pick(chance)
                .map(id -> Told.of(platform.cancellation.byAdmin(world.admins.getFirst(), id, "needed")))
                .orElse(Action.IDLE);
    }

    private String complete() {
        return world.in(SessionState.IN_PROGRESS)
                .pick(chance)
                .map(id -> Told.of(platform.conduct.complete(world.admins.getFirst(), id)))
                .orElse(Action.IDLE);
    }

    private Optional<Charge.Paid> paid() {
        return world.paid.pick(chance).map(ground.charges::get).map(Charge.Paid.class::cast);
    }

    private String refund() {
        return paid().map(paid -> {
                    var most = Math.toIntExact(paid.terms().amount().minor());
                    var amount = chance.oneIn(6) ? null : (Long) (long) chance.between(1, most);
                    var grant = new RefundDesk.Grant(amount, "goodwill");
                    if (paid.terms().purpose().kind() == ChargePurpose.Kind.ENROLLMENT) {
                        var enrollment = new EnrollmentId(paid.terms().purpose().id());
                        return Told.of(platform.refundDesk.ofEnrollment(world.admins.getFirst(), enrollment, grant));
                    }
                    var teacher = paid.shares().stream()
                            .filter(share -> share.payee().role() == ShareRole.TEACHER)
                            .flatMap(share -> Optional.ofNullable(share.payee().account()).stream())
                            .findFirst()
                            .orElseThrow();
                    return Told.of(platform.refundDesk.byTeacher(world.member(teacher), paid.id(), grant));
                })
                .orElse(Action.IDLE);
    }

    private String payout(Pool<PayoutId> from, Function<PayoutId, String> step) {
        return from.pick(chance).map(step).orElse(Action.IDLE);
    }

    private String approve(PayoutId id) {
        return Told.of(platform.payouts.approve(world.admins.getFirst(), id));
    }

    private String process(PayoutId id) {
        return Told.of(platform.payouts.process(world.admins.getFirst(), id));
    }

    private String retry(PayoutId id) {
        return Told.of(platform.payouts.retry(world.admins.getFirst(), id));
    }

    private String cancelPayout() {
        return payout(
                chance.oneIn(2) ? world.proposed : world.failed,
                id -> Told.of(platform.payouts.cancel(world.admins.getFirst(), id)));
    }

    private String processAll() {
        var results = platform.payouts.processPending(world.admins.getFirst());
        return results.isEmpty()
                ? Action.IDLE
                : results.stream().allMatch(PayoutResult.Done.class::isInstance) ? Told.OK : "some";
    }

    private String dispute() {
        return paid().map(paid -> {
                    var whole = paid.terms().amount();
                    var amount = chance.oneIn(2)
                            ? whole
                            : Money.of(chance.between(1, Math.toIntExact(whole.minor())), whole.currency());
                    contested.add(new Contested(paid.id(), ground.provider.dispute(paid.id(), amount)));
                    return Told.OK;
                })
                .orElse(Action.IDLE);
    }

    private String decide() {
        return contested
                .pick(chance)
                .map(one -> {
                    contested.remove(one);
                    var won = chance.oneIn(2);
                    ground.provider.decide(one.charge(), one.dispute(), won);
                    return won ? "won" : "lost";
                })
                .orElse(Action.IDLE);
    }

    private String forge() {
        return Told.of(platform.intake.receive("{}".getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    private String away() {
        ground.provider.away(ground.clock.instant().plus(chance.minutes(2, 90)));
        return Told.OK;
    }
}
