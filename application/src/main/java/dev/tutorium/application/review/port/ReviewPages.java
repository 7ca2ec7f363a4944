package dev.tutorium.application.review.port;

import dev.tutorium.domain.kernel.SessionId;
import java.net.URI;

/** Where a student who is asked for a review of a lesson writes it. */
public interface ReviewPages {

    URI of(SessionId session);
}
