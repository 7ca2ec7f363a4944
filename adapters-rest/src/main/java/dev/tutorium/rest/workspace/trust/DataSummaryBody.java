package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.trust.view.DataSummary;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a person.
 *
 * @param counts          records of each kind, and what becomes of them on erasure
 * @param plannedSessions what an erasure waits for
 * @param moneyUnderway   and money that is not settled
 */
@Serdeable
record DataSummaryBody(
        Map<String, KindBody> counts,
        int plannedSessions,
        boolean moneyUnderway,
        @Nullable PrivacyRequestBody erasureRequest) {

    @Serdeable
    record KindBody(long records, String onErasure) {}

    static DataSummaryBody of(DataSummary summary) {
        var counts = new TreeMap<String, KindBody>();
        summary.records()
                .forEach((kind, records) -> counts.put(word(kind), new KindBody(records, word(kind.onErasure()))));
        var erasure = summary.erasure();
        return new DataSummaryBody(
                counts,
                summary.bonds().plannedSessions(),
                summary.bonds().moneyUnderway(),
                erasure == null ? null : PrivacyRequestBody.of(erasure));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
