package dev.tutorium.rest.workspace.widget;

import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.widget.Theme;
import dev.tutorium.domain.widget.WidgetConfig;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A widget.
 *
 * @param main       whether it is meant where none is named
 * @param serviceIds what it offers; none for all
 */
@Serdeable
record WidgetConfigBody(
        UUID id,
        String name,
        boolean main,
        ThemeBody theme,
        TextsBody texts,
        List<UUID> serviceIds,
        Instant createdAt,
        long version) {

    @Serdeable
    record ThemeBody(String primary, String onPrimary, String background, String text, String font, int radius) {

        static ThemeBody of(Theme theme) {
            return new ThemeBody(
                    theme.primary().hex(),
                    theme.onPrimary().hex(),
                    theme.background().hex(),
                    theme.text().hex(),
                    theme.font().name().toLowerCase(Locale.ROOT),
                    theme.radius());
        }
    }

    @Serdeable
    record TextsBody(String heading, String button, String thanks) {}

    static WidgetConfigBody of(WidgetConfig config) {
        var texts = config.texts();
        return new WidgetConfigBody(
                config.id().value(),
                config.name(),
                config.main(),
                ThemeBody.of(config.theme()),
                new TextsBody(texts.heading(), texts.button(), texts.thanks()),
                config.services().stream().map(ServiceId::value).toList(),
                config.createdAt(),
                config.version());
    }
}
