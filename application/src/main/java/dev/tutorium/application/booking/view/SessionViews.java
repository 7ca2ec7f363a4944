package dev.tutorium.application.booking.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.SessionId;
import java.util.Optional;

/** Sessions for reading, each list by one query. */
public interface SessionViews {

    Optional<SessionView> find(SessionId id);

    /** By start, ties by id; cursors and page numbers both serve. */
    Page<SessionView> page(SessionFilter filter, PageRequest page);
}
