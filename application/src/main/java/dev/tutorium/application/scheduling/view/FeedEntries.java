package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import java.util.List;

/** What someone teaches and takes. */
public interface FeedEntries {

    /** Those that start in the window, by their start; the first {@code most} of them. */
    List<FeedEntry> in(AccountId account, TimeRange window, int most);
}
