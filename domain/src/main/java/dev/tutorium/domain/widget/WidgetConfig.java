package dev.tutorium.domain.widget;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.WidgetConfigId;
import java.time.Instant;
import java.util.List;

/**
 * One widget of a teacher's: how it looks, what it says and which services it offers.
 *
 * @param services in the order in which they are shown; none for all of the teacher's
 * @param main     whether it is the one that is meant where none is named; a teacher has at most one such
 * @param version  0 until it is stored
 */
public record WidgetConfig(
        WidgetConfigId id,
        AccountId teacher,
        String name,
        Theme theme,
        Texts texts,
        List<ServiceId> services,
        boolean main,
        Instant createdAt,
        long version) {

    public static final int MOST_SERVICES = 50;
    public static final int LONGEST_TEXT = 200;

    public WidgetConfig {
        services = List.copyOf(services);
        if (services.size() > MOST_SERVICES) {
            throw new IllegalArgumentException("too many services");
        }
    }

    /** What the widget says; empty for its own words. */
    public record Texts(String heading, String button, String thanks) {

        public static final Texts NONE = new Texts("", "", "");
    }

    public WidgetConfig changed(
            String newName, Theme newTheme, Texts newTexts, List<ServiceId> newServices, boolean newMain) {
        return new WidgetConfig(id, teacher, newName, newTheme, newTexts, newServices, newMain, createdAt, version);
    }
}
