package dev.tutorium.rest.workspace.widget;

import dev.tutorium.domain.widget.WidgetConfig;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record WidgetConfigsBody(List<WidgetConfigBody> widgetConfigs) {

    static WidgetConfigsBody of(List<WidgetConfig> configs) {
        return new WidgetConfigsBody(configs.stream().map(WidgetConfigBody::of).toList());
    }
}
