package dev.tutorium.application.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a teacher writes about a schedule; what is null stays as it is. */
public record ScheduleFields(
        @Nullable String name,
        @Nullable String timezone,
        @Nullable List<RuleFields> rules,
        @Nullable Boolean main) {}
