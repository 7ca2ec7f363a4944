package dev.tutorium.application.widget;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.widget.port.WidgetConfigs;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.WidgetConfigId;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.widget.Theme;
import dev.tutorium.domain.widget.WidgetConfig;
import dev.tutorium.domain.widget.WidgetConfig.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A teacher's own widgets. */
public final class WidgetKeeping {

    private static final int MOST = 20;

    private final WidgetConfigs widgets;
    private final Services services;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public WidgetKeeping(
            WidgetConfigs widgets, Services services, Ids ids, Transactions transactions, InstantSource clock) {
        this.widgets = widgets;
        this.services = services;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<WidgetConfig> of(Actor.Member teacher) {
        return widgets.of(teacher.id());
    }

    public WidgetConfig get(Actor.Member teacher, WidgetConfigId id) {
        return widgets.getOwned(teacher.id(), id);
    }

    /** The first one is the main one, whatever is said. */
    public WidgetConfig create(Actor.Member teacher, WidgetFields fields) {
        var chosen = own(teacher.id(), fields.servicesOver(List.of()));
        return transactions.inTransaction(() -> {
            var others = widgets.of(teacher.id());
            if (others.size() >= MOST) {
                throw new Malformed("name", "would be one more than the " + MOST + " widgets a teacher may keep");
            }
            return widgets.save(new WidgetConfig(
                    new WidgetConfigId(ids.next()),
                    teacher.id(),
                    fields.nameOver("Widget"),
                    fields.themeOver(Theme.standard()),
                    fields.textsOver(Texts.NONE),
                    chosen,
                    others.isEmpty() || Boolean.TRUE.equals(fields.main()),
                    clock.instant(),
                    0));
        });
    }

    /**
     * Changes what is given.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public WidgetConfig change(Actor.Member teacher, WidgetConfigId id, OptionalLong seen, WidgetFields fields) {
        return transactions.inTransaction(() -> {
            var before = widgets.getOwned(teacher.id(), id);
            if (seen.isPresent() && seen.getAsLong() != before.version()) {
                throw new Stale("widget");
            }
            return widgets.save(before.changed(
                    fields.nameOver(before.name()),
                    fields.themeOver(before.theme()),
                    fields.textsOver(before.texts()),
                    fields.services() == null ? before.services() : own(teacher.id(), fields.servicesOver(List.of())),
                    fields.main() == null ? before.main() : fields.main()));
        });
    }

    public void remove(Actor.Member teacher, WidgetConfigId id) {
        transactions.inTransaction(() -> {
            widgets.remove(widgets.getOwned(teacher.id(), id));
        });
    }

    private List<ServiceId> own(AccountId teacher, List<ServiceId> chosen) {
        var own = services.of(teacher).stream().map(Service::id).collect(Collectors.toSet());
        if (!own.containsAll(chosen)) {
            throw new Malformed("serviceIds", "must be services of yours");
        }
        return chosen;
    }
}
