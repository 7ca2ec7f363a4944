package dev.tutorium.application.widget.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WidgetConfigId;
import dev.tutorium.domain.widget.WidgetConfig;
import java.util.List;
import java.util.Optional;

/** Teachers' widgets; of each teacher at most one is the main one. */
public interface WidgetConfigs {

    /** The main one first, then by name. */
    List<WidgetConfig> of(AccountId teacher);

    /** Throws {@link dev.tutorium.application.kernel.Missing} when there is none or it is another teacher's. */
    WidgetConfig getOwned(AccountId teacher, WidgetConfigId id);

    Optional<WidgetConfig> findMain(AccountId teacher);

    /**
     * Saves; one that is the main one takes the place of the one before.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    WidgetConfig save(WidgetConfig config);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed since it was read. */
    void remove(WidgetConfig config);
}
