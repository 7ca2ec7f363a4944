package dev.tutorium.application.goodwill.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.kernel.AccountId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goodwill, to read. */
public interface GoodwillList {

    Balance balance(AccountId account);

    /** What the account got awards for, less what was taken back; the most points first. */
    List<ReasonTotal> byReason(AccountId account);

    /** What the account got for its points, the first one first. */
    List<GiftView> gifts(AccountId account);

    /**
     * The entries that changed what the account has, the latest first.
     *
     * @param side null for both
     */
    Page<EntryView> entries(AccountId account, @Nullable Side side, PageRequest page);

    /** Who has earned anything, the most points first; whoever has as many stands at the same place. */
    Page<Standing> leaderboard(PageRequest page);

    /** Where the account stands there; empty where it has earned nothing. */
    Optional<Standing> standing(AccountId account);
}
