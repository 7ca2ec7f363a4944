package dev.tutorium.application.review.port;

import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import java.util.List;

/** Which students were asked for a review of which lesson. */
public interface ReviewRequests {

    /** Notes and publishes those that were not made before, also not a moment ago by someone else; answers them. */
    List<ReviewRequested> record(List<ReviewRequested> requests);
}
