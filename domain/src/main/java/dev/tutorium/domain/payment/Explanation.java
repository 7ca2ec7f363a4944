package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why an amount is what it is: the rule that decided, the tier of it that matched and the figures it used. Kept with every split,
 * refund, fee and compensation, so that it can be told to whoever asks, years later.
 *
 * @param rule    the rule's stable name, such as {@code course_split} or {@code cancellation_tier}
 * @param tier    the tier that matched, in words; empty when the rule has none
 * @param figures what went in and came out, in the order of the calculation
 */
public record Explanation(String rule, String tier, List<Figure> figures) {

    /** One named value, as text: an amount, a share, a duration. */
    public record Figure(String name, String value) {}

    public Explanation {
        figures = List.copyOf(figures);
    }

    public static Explanation of(String rule, String tier, Figure... figures) {
        return new Explanation(rule, tier, List.of(figures));
    }

    /** This one's figures come first, the other's rule decides. */
    Explanation then(Explanation next) {
        return new Explanation(
                next.rule,
                next.tier,
                Stream.concat(figures.stream(), next.figures.stream()).toList());
    }

    Explanation with(Figure figure) {
        return new Explanation(
                rule, tier, Stream.concat(figures.stream(), Stream.of(figure)).toList());
    }

    /** Its figures in a row, such as {@code price 50.00 EUR, refunded 20.00 EUR}. */
    public String inWords() {
        return figures.stream().map(figure -> figure.name + " " + figure.value).collect(Collectors.joining(", "));
    }

    public static Figure figure(String name, Money amount) {
        return new Figure(name, amount.toString());
    }

    /** A share in percent: 1500 basis points read {@code 15.00 %}. */
    public static Figure percent(String name, int basisPoints) {
        return new Figure(name, "%d.%02d %%".formatted(basisPoints / 100, basisPoints % 100));
    }
}
