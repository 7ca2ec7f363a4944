package dev.tutorium.persistence.widget;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.widget.port.WidgetConfigs;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.WidgetConfigId;
import dev.tutorium.domain.widget.Colour;
import dev.tutorium.domain.widget.Font;
import dev.tutorium.domain.widget.Theme;
import dev.tutorium.domain.widget.WidgetConfig;
import dev.tutorium.domain.widget.WidgetConfig.Texts;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@Singleton
final class JdbcWidgetConfigs implements WidgetConfigs {

    private static final String KIND = "widget";
    private static final String INSERT = """
            insert into widget_config (name, primary_colour, on_primary_colour, background_colour, text_colour, font, radius,
                heading, button, thanks, service_ids, main, id, teacher_id, created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update widget_config set name = ?, primary_colour = ?, on_primary_colour = ?, background_colour = ?, text_colour = ?,
                font = ?, radius = ?, heading = ?, button = ?, thanks = ?, service_ids = ?::uuid[], main = ?,
                version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;

    JdbcWidgetConfigs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<WidgetConfig> of(AccountId teacher) {
        return sql.list(
                "select * from widget_config where teacher_id = ? order by main desc, name, id",
                JdbcWidgetConfigs::read,
                teacher);
    }

    @Override
    public WidgetConfig getOwned(AccountId teacher, WidgetConfigId id) {
        return sql.first(
                        "select * from widget_config where id = ? and teacher_id = ?",
                        JdbcWidgetConfigs::read,
                        id,
                        teacher)
                .orElseThrow(() -> new Missing(KIND));
    }

    @Override
    public Optional<WidgetConfig> findMain(AccountId teacher) {
        return sql.first("select * from widget_config where teacher_id = ? and main", JdbcWidgetConfigs::read, teacher);
    }

    @Override
    public WidgetConfig save(WidgetConfig config) {
        try {
            if (config.main()) {
                sql.update(
                        "update widget_config set main = false where teacher_id = ? and main and id <> ?",
                        config.teacher(),
                        config.id());
            }
            if (config.version() == 0) {
                write(INSERT, config, config.id(), config.teacher(), config.createdAt());
            } else if (write(UPDATE, config, config.id(), config.version()) == 0) {
                throw new Stale(KIND);
            }
        } catch (DataAccessException e) {
            if (SqlStates.isDuplicate(e)) {
                throw new Stale(KIND);
            }
            throw e;
        }
        return getOwned(config.teacher(), config.id());
    }

    @Override
    public void remove(WidgetConfig config) {
        sql.updateOne(KIND, "delete from widget_config where id = ? and version = ?", config.id(), config.version());
    }

    private int write(String statement, WidgetConfig config, Object... rest) {
        var theme = config.theme();
        var values = Arrays.asList(
                config.name(),
                theme.primary().hex(),
                theme.onPrimary().hex(),
                theme.background().hex(),
                theme.text().hex(),
                theme.font(),
                theme.radius(),
                config.texts().heading(),
                config.texts().button(),
                config.texts().thanks(),
                config.services(),
                config.main());
        return sql.update(
                statement, Stream.concat(values.stream(), Arrays.stream(rest)).toArray());
    }

    private static WidgetConfig read(ResultSet row) throws SQLException {
        var services = (UUID[]) row.getArray("service_ids").getArray();
        return new WidgetConfig(
                new WidgetConfigId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                row.getString("name"),
                new Theme(
                        new Colour(row.getString("primary_colour")),
                        new Colour(row.getString("on_primary_colour")),
                        new Colour(row.getString("background_colour")),
                        new Colour(row.getString("text_colour")),
                        Font.valueOf(row.getString("font")),
                        row.getInt("radius")),
                new Texts(row.getString("heading"), row.getString("button"), row.getString("thanks")),
                Arrays.stream(services).map(ServiceId::new).toList(),
                row.getBoolean("main"),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }
}
