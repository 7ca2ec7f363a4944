package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.Standing;
import dev.tutorium.rest.kernel.SnakeCase;
import org.jspecify.annotations.Nullable;

@SnakeCase
record OwnStandingBody(@Nullable Long rank, int points) {

    static OwnStandingBody of(Standing standing) {
        return new OwnStandingBody(standing.rank(), standing.earned());
    }

    static OwnStandingBody none() {
        return new OwnStandingBody(null, 0);
    }
}
