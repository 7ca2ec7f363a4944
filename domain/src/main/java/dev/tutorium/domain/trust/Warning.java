package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ModerationCaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A moderator's warning of an author. */
public record Warning(AccountId account, ModerationCaseId moderationCase, Instant at) {

    /** What the warnings of one account suggest to a moderator, who decides: nothing bans by itself. */
    public record BanSuggested(List<Warning> warnings) {
        public BanSuggested {
            warnings = List.copyOf(warnings);
        }
    }

    /** A ban is suggested while enough warnings are less than the policy's window old; oldest first. */
    public static Optional<BanSuggested> suggestion(List<Warning> warnings, Instant now, TrustPolicy policy) {
        var from = now.minus(policy.warningWindow());
        var recent = warnings.stream()
                .filter(warning -> warning.at().isAfter(from))
                .sorted(Comparator.comparing(Warning::at))
                .toList();
        return recent.size() >= policy.warnings() ? Optional.of(new BanSuggested(recent)) : Optional.empty();
    }
}
