package dev.tutorium.rest.workspace.widget;

import dev.tutorium.application.widget.WidgetFields;
import dev.tutorium.application.widget.WidgetFields.TextFields;
import dev.tutorium.application.widget.WidgetFields.ThemeFields;
import dev.tutorium.domain.kernel.ServiceId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A widget to be made or changed; what is left out stays as it is, or as the standard has it. */
@Serdeable
record WidgetEditBody(
        @Nullable @Size(max = 100) String name,
        @Nullable Boolean main,
        @Nullable @Valid ThemeEditBody theme,
        @Nullable @Valid TextsEditBody texts,
        @Nullable @Size(max = 50) List<UUID> serviceIds) {

    /**
     * Colours like {@code #1a2b3c}.
     *
     * @param font system, sans, serif, rounded or mono
     */
    @Serdeable
    record ThemeEditBody(
            @Nullable @Size(max = 20) String primary,
            @Nullable @Size(max = 20) String onPrimary,
            @Nullable @Size(max = 20) String background,
            @Nullable @Size(max = 20) String text,
            @Nullable @Size(max = 20) String font,
            @Nullable Integer radius) {

        ThemeFields toFields() {
            return new ThemeFields(primary, onPrimary, background, text, font, radius);
        }
    }

    @Serdeable
    record TextsEditBody(
            @Nullable @Size(max = 200) String heading,
            @Nullable @Size(max = 200) String button,
            @Nullable @Size(max = 200) String thanks) {

        TextFields toFields() {
            return new TextFields(heading, button, thanks);
        }
    }

    WidgetFields toFields() {
        return new WidgetFields(
                name,
                theme == null ? null : theme.toFields(),
                texts == null ? null : texts.toFields(),
                serviceIds == null
                        ? null
                        : serviceIds.stream().map(ServiceId::new).toList(),
                main);
    }
}
