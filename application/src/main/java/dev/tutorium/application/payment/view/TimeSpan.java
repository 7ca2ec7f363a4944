package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Malformed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From one instant, itself included, to before another; what is left open is as far as anything is stored. */
public record TimeSpan(Instant from, Instant to) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** All the time there is. */
    public static final TimeSpan ALL = new TimeSpan(FIRST, LAST);

    /** Either may be open; one that ends before it begins is {@link Malformed}, and so is what lies far off. */
    public static TimeSpan of(@Nullable Instant from, @Nullable Instant to) {
        var span = new TimeSpan(from == null ? FIRST : from, to == null ? LAST : to);
        if (!span.from.isBefore(span.to)) {
            throw new Malformed("to", "must be after from");
        }
        if (span.from.isBefore(FIRST.minus(1, ChronoUnit.DAYS)) || span.to.isAfter(LAST)) {
            throw new Malformed("from", "must be of this age");
        }
        return span;
    }
}
