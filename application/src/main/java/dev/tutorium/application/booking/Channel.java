package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.payment.SplitRule;
import java.util.Currency;

/** Through what a lesson was found and bought: it decides the default cancellation policy and the platform's share. */
public enum Channel {
    WORKSPACE,
    MARKETPLACE;

    /** How what is sold through it is shared. */
    public SplitRule split(AccountId teacher, Currency currency, Earnings earnings) {
        return switch (this) {
            case WORKSPACE -> new SplitRule.Workspace(teacher);
            case MARKETPLACE -> new SplitRule.Marketplace(teacher, earnings.lifetime(teacher, currency));
        };
    }
}
