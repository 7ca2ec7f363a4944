package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One payee's part of a charge, in portions. Frozen with the charge: what is refunded or paid out refers to it and to no later rule. */
public record Share(Payee payee, Money amount, List<Portion> portions) {

    /** What is taken from one portion by a refund. {@code available}: the portion was already available to the payee. */
    record Taken(UUID deliverable, Money amount, boolean available) {}

    public Share {
        portions = List.copyOf(portions);
    }

    static Share of(Split.Part part, List<UUID> deliverables) {
        var amounts = Proportion.equally(part.amount(), deliverables.size());
        return new Share(
                part.payee(),
                part.amount(),
                IntStream.range(0, amounts.size())
                        .mapToObj(i -> Portion.pending(deliverables.get(i), amounts.get(i)))
                        .toList());
    }

    /** What this share still holds: its amount less all refunds. */
    public Money left() {
        return portions.stream().map(Portion::left).reduce(Money.zero(amount.currency()), Money::plus);
    }

    /** What of it can be refunded: all that no dispute holds. */
    public Money free() {
        return portions.stream().map(Portion::free).reduce(Money.zero(amount.currency()), Money::plus);
    }

    Money undisputed() {
        return portions.stream().map(Portion::undisputed).reduce(Money.zero(amount.currency()), Money::plus);
    }

    Share with(UnaryOperator<Portion> change) {
        return new Share(payee, amount, portions.stream().map(change).toList());
    }

    Share withoutDisputes() {
        var nothing = Money.zero(amount.currency());
        return disputed(nothing, nothing);
    }

    /** With these amounts lost and held by disputes, taken from the last portion back. */
    Share disputed(Money lost, Money held) {
        var changed = new ArrayList<Portion>();
        var toLose = lost;
        var toHold = held;
        for (var portion : portions.reversed()) {
            var lostNow = portion.undisputed().min(toLose);
            var heldNow = portion.undisputed().minus(lostNow).min(toHold);
            changed.addFirst(portion.disputed(lostNow, heldNow));
            toLose = toLose.minus(lostNow);
            toHold = toHold.minus(heldNow);
        }
        return new Share(payee, amount, changed);
    }

    /** Takes from what is not delivered first, from the last portion back, then from what is earned, then from what is available. */
    List<Taken> take(Money wanted) {
        var order = new ArrayList<>(portions.reversed());
        order.sort(Comparator.comparing(Portion::state));
        var taken = new ArrayList<Taken>();
        var rest = wanted;
        for (var portion : order) {
            var from = portion.free().min(rest);
            if (from.isPositive()) {
                taken.add(taken(portion, from));
                rest = rest.minus(from);
            }
        }
        if (!rest.isZero()) {
            throw new IllegalArgumentException("cannot take " + wanted + " from a share with " + free());
        }
        return taken;
    }

    /** Takes all that is free of these. */
    List<Taken> take(List<UUID> deliverables) {
        return portions.stream()
                .filter(portion -> deliverables.contains(portion.deliverable()))
                .filter(portion -> portion.free().isPositive())
                .map(portion -> taken(portion, portion.free()))
                .toList();
    }

    private static Taken taken(Portion portion, Money amount) {
        return new Taken(portion.deliverable(), amount, portion.state() == Portion.State.AVAILABLE);
    }

    Share less(List<Taken> taken) {
        return with(portion -> {
            var lowered = portion;
            for (var each : taken) {
                lowered = each.deliverable().equals(portion.deliverable()) ? lowered.less(each.amount()) : lowered;
            }
            return lowered;
        });
    }
}
