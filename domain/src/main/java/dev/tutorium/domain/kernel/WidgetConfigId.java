package dev.tutorium.domain.kernel;

import java.util.UUID;

public record WidgetConfigId(UUID value) implements Id {}
