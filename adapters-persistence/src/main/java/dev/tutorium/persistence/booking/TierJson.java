package dev.tutorium.persistence.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.booking.Tier;
import java.time.Duration;
import java.util.List;

/** The tiers of a cancellation policy as the jsonb they are stored as. */
final class TierJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TierJson() {}

    private record Step(long noticeMinutes, int refundPercent) {}

    static String write(List<Tier> tiers) {
        var steps = tiers.stream()
                .map(tier -> new Step(tier.notice().toMinutes(), tier.refundPercent()))
                .toList();
        try {
            return MAPPER.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("tiers that cannot be written: " + tiers, e);
        }
    }

    static List<Tier> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<Step>>() {}).stream()
                    .map(step -> Tier.of(Duration.ofMinutes(step.noticeMinutes), step.refundPercent))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tiers that cannot be read: " + json, e);
        }
    }
}
