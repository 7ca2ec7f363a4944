package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

@SnakeCase
record HelpersBody(int availableCount, List<PersonBody> helpers) {

    static HelpersBody of(List<PersonRef> people) {
        return new HelpersBody(
                people.size(), people.stream().map(PersonBody::of).toList());
    }
}
