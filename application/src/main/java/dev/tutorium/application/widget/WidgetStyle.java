package dev.tutorium.application.widget;

import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.widget.port.WidgetConfigs;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WidgetConfigId;
import dev.tutorium.domain.widget.Theme;
import dev.tutorium.domain.widget.WidgetConfig;
import org.jspecify.annotations.Nullable;

/** The style sheet of a teacher's widget, for any site that shows it. */
public final class WidgetStyle {

    private final PeopleList people;
    private final WidgetConfigs widgets;

    public WidgetStyle(PeopleList people, WidgetConfigs widgets) {
        this.people = people;
        this.widgets = widgets;
    }

    /** {@code id} null for the main widget, or the standard look where there is none. */
    public String css(String teacherSlug, @Nullable WidgetConfigId id) {
        var teacher = new AccountId(people.getTeacher(teacherSlug).id());
        var theme = id == null
                ? widgets.findMain(teacher).map(WidgetConfig::theme).orElseGet(Theme::standard)
                : widgets.getOwned(teacher, id).theme();
        return theme.css();
    }
}
