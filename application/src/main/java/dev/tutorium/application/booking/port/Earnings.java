package dev.tutorium.application.booking.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import java.util.Currency;

/** What teachers have earned so far: it decides the marketplace's commission. */
@FunctionalInterface
public interface Earnings {

    /** All the teacher was ever due from charges in the currency, less what was refunded. */
    Money lifetime(AccountId teacher, Currency currency);
}
