package dev.tutorium.application.trust.view;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.domain.trust.PrivacyRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a person.
 *
 * @param bonds   what an erasure would wait for
 * @param erasure the person's open request to be forgotten; null for none
 */
public record DataSummary(
        Map<DataKind, Long> records,
        PrivacyRequest.Bonds bonds,
        @Nullable PrivacyRequest erasure) {

    public DataSummary {
        records = Map.copyOf(records);
    }
}
