package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.PolicyId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes back to a student who cancels, by the notice given: tiers from the longest notice to the shortest. A notice on a
 * tier's edge belongs to that tier; below the last tier nothing comes back.
 *
 * @param id null for the platform's own policies, which are not stored
 */
public record CancellationPolicy(@Nullable PolicyId id, String name, List<Tier> tiers) {

    public static final int MOST_TIERS = 10;
    public static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_NOTICE = Duration.ofDays(90);

    public CancellationPolicy {
        tiers = List.copyOf(tiers);
        flaw(name, tiers).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.rule());
        });
    }

    /** At least 24 hours everything, at least 12 hours half, below nothing. */
    public static CancellationPolicy standard() {
        return new CancellationPolicy(
                null,
                "standard",
                List.of(
                        Tier.of(Duration.ofHours(24), 100),
                        Tier.of(Duration.ofHours(12), 50),
                        Tier.of(Duration.ZERO, 0)));
    }

    /** At least 12 hours everything, below nothing. */
    public static CancellationPolicy marketplace() {
        return new CancellationPolicy(
                null, "marketplace", List.of(Tier.of(Duration.ofHours(12), 100), Tier.of(Duration.ZERO, 0)));
    }

    /** Which rule a policy would break, and in which field; empty when it is sound. */
    public static Optional<Flaw> flaw(String name, List<Tier> tiers) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Flaw.in("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            return Flaw.in("tiers", "must be 1 to " + MOST_TIERS);
        }
        for (var tier : tiers) {
            if (tier.notice().isNegative() || tier.notice().compareTo(LONGEST_NOTICE) > 0) {
                return Flaw.in("tiers", "a notice must be 0 to " + LONGEST_NOTICE.toHours() + " hours");
            }
            if (!tier.notice().truncatedTo(ChronoUnit.MINUTES).equals(tier.notice())) {
                return Flaw.in("tiers", "a notice must be in whole minutes");
            }
            if (tier.refundPercent() < 0 || tier.refundPercent() > 100) {
                return Flaw.in("tiers", "a refund must be 0 to 100 percent");
            }
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).notice().compareTo(tiers.get(i - 1).notice()) >= 0) {
                return Flaw.in("tiers", "must go from the longest notice to the shortest, each notice once");
            }
            if (tiers.get(i).refundPercent() >= tiers.get(i - 1).refundPercent()) {
                return Flaw.in("tiers", "a shorter notice must give back less");
            }
        }
        return Optional.empty();
    }

    /** The tier for a notice; one of nothing below the last. */
    public Tier tierFor(Duration notice) {
        return tiers.stream()
                .filter(tier -> notice.compareTo(tier.notice()) >= 0)
                .findFirst()
                .orElse(Tier.of(Duration.ZERO, 0));
    }

    /** A broken rule and the field that breaks it. */
    public record Flaw(String field, String rule) {

        private static Optional<Flaw> in(String field, String rule) {
            return Optional.of(new Flaw(field, rule));
        }
    }
}
