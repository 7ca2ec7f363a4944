package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.Standing;
import dev.tutorium.rest.kernel.SnakeCase;

/** Someone's place; what they have spent is nobody's business. */
@SnakeCase
record StandingBody(long rank, PersonBody user, int points) {

    static StandingBody of(Standing standing) {
        return new StandingBody(standing.rank(), PersonBody.of(standing.person()), standing.earned());
    }
}
