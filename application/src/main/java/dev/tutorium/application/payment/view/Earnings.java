package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ShareRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people earn, to read. Lists tell the latest first. */
public interface Earnings {

    /** One row per currency, the one most was earned in first. */
    List<BalanceView> balances(AccountId account);

    /** All that the person's shares of one kind came to, less refunds; one amount per currency, the largest first. */
    List<Money> earnedAs(ShareRole role, AccountId account);

    /** The person's shares of paid charges, of one kind or (null) of all. */
    Page<EarningView> shares(AccountId account, @Nullable ShareRole role, PageRequest page);
}
