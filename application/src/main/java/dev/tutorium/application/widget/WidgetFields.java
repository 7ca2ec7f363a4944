package dev.tutorium.application.widget;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.widget.Colour;
import dev.tutorium.domain.widget.Font;
import dev.tutorium.domain.widget.Theme;
import dev.tutorium.domain.widget.WidgetConfig;
import dev.tutorium.domain.widget.WidgetConfig.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A widget as a teacher gives it; what is null stays as it is, or as the standard has it. */
public record WidgetFields(
        @Nullable String name,
        @Nullable ThemeFields theme,
        @Nullable TextFields texts,
        @Nullable List<ServiceId> services,
        @Nullable Boolean main) {

    public record ThemeFields(
            @Nullable String primary,
            @Nullable String onPrimary,
            @Nullable String background,
            @Nullable String text,
            @Nullable String font,
            @Nullable Integer radius) {}

    public record TextFields(
            @Nullable String heading,
            @Nullable String button,
            @Nullable String thanks) {}

    String nameOver(String before) {
        if (name == null) {
            return before;
        }
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > 100) {
            throw new Malformed("name", "must be 1 to 100 characters");
        }
        return plain;
    }

    Theme themeOver(Theme before) {
        return theme == null
                ? before
                : new Theme(
                        colour("theme.primary", theme.primary(), before.primary()),
                        colour("theme.onPrimary", theme.onPrimary(), before.onPrimary()),
                        colour("theme.background", theme.background(), before.background()),
                        colour("theme.text", theme.text(), before.text()),
                        theme.font() == null ? before.font() : font(theme.font()),
                        theme.radius() == null ? before.radius() : radius(theme.radius()));
    }

    Texts textsOver(Texts before) {
        return texts == null
                ? before
                : new Texts(
                        text("texts.heading", texts.heading(), before.heading()),
                        text("texts.button", texts.button(), before.button()),
                        text("texts.thanks", texts.thanks(), before.thanks()));
    }

    List<ServiceId> servicesOver(List<ServiceId> before) {
        if (services == null) {
            return before;
        }
        if (services.size() > WidgetConfig.MOST_SERVICES || new HashSet<>(services).size() < services.size()) {
            throw new Malformed("serviceIds", "must be at most " + WidgetConfig.MOST_SERVICES + ", each once");
        }
        return services;
    }

    private static Colour colour(String field, @Nullable String typed, Colour before) {
        return typed == null
                ? before
                : Colour.parse(typed).orElseThrow(() -> new Malformed(field, "must be a colour like #1a2b3c"));
    }

    private static Font font(String typed) {
        try {
            return Font.valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new Malformed("theme.font", "must be one of " + List.of(Font.values()));
        }
    }

    private static int radius(int given) {
        if (given < 0 || given > Theme.LARGEST_RADIUS) {
            throw new Malformed("theme.radius", "must be from 0 to " + Theme.LARGEST_RADIUS);
        }
        return given;
    }

    private static String text(String field, @Nullable String typed, String before) {
        if (typed == null) {
            return before;
        }
        var plain = typed.strip();
        if (plain.length() > WidgetConfig.LONGEST_TEXT || plain.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed(field, "must be one line of at most " + WidgetConfig.LONGEST_TEXT + " characters");
        }
        return plain;
    }
}
