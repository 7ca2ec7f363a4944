package dev.tutorium.application.insight.view;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.List;

/** Finds things for a teacher to do in one capability's data: each that knows of any has a bean of this. */
public interface ActionFacts {

    /** At most {@code limit} of each kind, in one query. */
    List<SmartAction> of(AccountId teacher, Instant now, int limit);
}
