package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Dividing an amount so that the parts always add to the whole. */
final class Proportion {

    private Proportion() {}

    /**
     * Divides by weights with the largest remainder: every part is rounded down, then the minor units left over go one each to
     * the parts that lost most, ties to the earlier. No part exceeds its weight when the whole does not exceed their sum.
     */
    static List<Money> byWeight(Money whole, List<Long> weights) {
        var total =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact));
        if (total.signum() <= 0 || whole.isNegative()) {
            throw new IllegalArgumentException("cannot divide " + whole + " by weights adding to " + total);
        }
        var divided = weights.stream()
                .map(weight -> BigInteger.valueOf(whole.minor())
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(total))
                .toList();
        var parts = divided.stream().mapToLong(part -> part[0].longValueExact()).toArray();
        var over = whole.minor() - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
                .limit(over)
                .forEach(i -> parts[i]++);
        return LongStream.of(parts)
                .mapToObj(minor -> Money.of(minor, whole.currency()))
                .toList();
    }

    /** Divides into equal parts by cumulative rounding: after any number of parts, what was given is the exact share rounded down. */
    static List<Money> equally(Money whole, int count) {
        var parts = new ArrayList<Money>(count);
        var given = Money.zero(whole.currency());
        for (int part = 1; part <= count; part++) {
            var due = whole.fraction(part, count, RoundingMode.DOWN);
            parts.add(due.minus(given));
            given = due;
        }
        return parts;
    }
}
