package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@SnakeCase
record PersonBody(
        UUID id, String name, String handle, @Nullable String avatarUrl) {

    static PersonBody of(PersonRef person) {
        return new PersonBody(person.id(), person.name(), person.handle(), null);
    }
}
