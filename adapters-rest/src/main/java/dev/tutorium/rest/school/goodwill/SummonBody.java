package dev.tutorium.rest.school.goodwill;

import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A summon as its student and helper see it. */
@SnakeCase
record SummonBody(State summon) {

    /**
     * How far it has come.
     *
     * @param availableHelpers how many could come, where it was just asked for
     * @param chatUrl          where they meet; null as long as courses have no chat
     */
    @SnakeCase
    record State(
            UUID id,
            String status,
            @Nullable Integer availableHelpers,
            @Nullable String chatUrl) {}

    static SummonBody of(Summon summon) {
        return of(summon, null);
    }

    static SummonBody asked(Summon summon, int helpers) {
        return of(summon, helpers);
    }

    private static SummonBody of(Summon summon, @Nullable Integer helpers) {
        return new SummonBody(new State(summon.id().value(), Choice.word(summon.state()), helpers, null));
    }
}
