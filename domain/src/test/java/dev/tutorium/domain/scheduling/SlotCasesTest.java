package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.TEACHER;
import static dev.tutorium.domain.scheduling.Calendars.minutes;
import static dev.tutorium.domain.scheduling.Calendars.starts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.TimeRange;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code slots/cases.json}. */
class SlotCasesTest {

    @TestFactory
    Stream<DynamicTest> every_case_holds() throws IOException {
        return cases().stream()
                .map(slots -> DynamicTest.dynamicTest(
                        slots.get("id").asText() + ": " + slots.get("what").asText(), () -> holds(slots)));
    }

    @Test
    void there_are_63_cases() throws IOException {
        assertThat(cases()).hasSize(63);
    }

    private static void holds(JsonNode slots) {
        var calendar = calendar(slots);
        var found = Bookability.slots(calendar, terms(slots), calendar.covered(), instant(slots.get("now")));
        assertThat(starts(found))
                .isEqualTo(each(slots.get("expected").get("slots"))
                        .map(JsonNode::asText)
                        .toList());
    }

    private static TeacherCalendar calendar(JsonNode slots) {
        var window = slots.get("window");
        return new TeacherCalendar(
                new TimeRange(instant(window.get("from")), instant(window.get("to"))),
                ZoneId.of(slots.get("teacherZone").asText()),
                rules(slots.get("weekly")),
                overrides(slots.get("overrides")),
                List.of(),
                each(slots.get("busy"))
                        .map(busy -> Busy.external(new TimeRange(instant(busy.get("start")), instant(busy.get("end")))))
                        .toList());
    }

    private static SlotTerms terms(JsonNode slots) {
        return SlotTerms.standard(length(slots, "durationMin"))
                .withGrid(length(slots, "incrementMin"), Packing.STEP)
                .withBuffers(length(slots, "bufferBeforeMin"), length(slots, "bufferAfterMin"))
                .withLeadTime(length(slots, "minimumNoticeMin"), Duration.ofDays(3660));
    }

    /** Hours that end before they start are not hours: such a rule does not exist with us and gives nothing there. */
    private static List<WeeklyRule> rules(JsonNode weekly) {
        var rules = new ArrayList<WeeklyRule>();
        for (var rule : weekly) {
            var start = minutes(rule.get("start").asText());
            var end = minutes(rule.get("end").asText());
            if (start < end) {
                rule.get("days")
                        .forEach(day ->
                                rules.add(WeeklyRule.of(DayOfWeek.of(day.asInt() == 0 ? 7 : day.asInt()), start, end)));
            }
        }
        return rules;
    }

    private static List<DateOverride> overrides(JsonNode overrides) {
        var byDate = new TreeMap<LocalDate, List<DayHours>>();
        for (var override : overrides) {
            var hours =
                    byDate.computeIfAbsent(LocalDate.parse(override.get("date").asText()), _ -> new ArrayList<>());
            var start = minutes(override.get("start").asText());
            var end = minutes(override.get("end").asText());
            if (start < end) {
                hours.add(new DayHours(start, end));
            }
        }
        return byDate.entrySet().stream()
                .map(date -> new DateOverride(
                        new OverrideId(new UUID(3, date.getKey().toEpochDay())),
                        TEACHER,
                        date.getKey(),
                        date.getValue(),
                        "",
                        1))
                .toList();
    }

    private static List<JsonNode> cases() throws IOException {
        try (var json = SlotCasesTest.class.getResourceAsStream("/slots/cases.json")) {
            return each(new ObjectMapper().readTree(json).get("cases")).toList();
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Instant instant(JsonNode text) {
        return Instant.parse(text.asText());
    }

    private static Duration length(JsonNode slots, String minutes) {
        return Duration.ofMinutes(slots.get(minutes).asInt());
    }
}
