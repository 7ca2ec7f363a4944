package dev.tutorium.application.material.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.FileId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Destination;
import dev.tutorium.domain.material.Destination.Load;
import dev.tutorium.domain.material.Material;
import dev.tutorium.domain.material.Material.Folder;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.Material.Template;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.Usage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of materials does. */
public abstract class MaterialsContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract Materials materials();

    protected abstract Uploads uploads();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId owner();

    @Test
    void every_kind_reads_as_it_was_stored() {
        var owner = owner();
        var file = new FileId(UUID.randomUUID());
        uploads().announce(file, NOON);
        roundTrip(folder(owner, null));
        roundTrip(template(owner, null));
        roundTrip(resource(owner, new Source.Link("https://example.org/"), true));
        roundTrip(resource(owner, new Source.Upload(file, "a.pdf", "application/pdf", 7), false));
        assertThat(materials().usage(owner)).isEqualTo(new Usage(4, 7));
    }

    @Test
    void a_folder_knows_the_way_to_it_and_how_deep_it_is() {
        var owner = owner();
        var top = save(folder(owner, null));
        var middle = save(folder(owner, top.id()));
        var bottom = save(folder(owner, middle.id()));
        var template = save(template(owner, bottom.id()));
        assertThat(materials().findDestination(owner, bottom.id()))
                .contains(new Destination(List.of(top.id(), middle.id(), bottom.id())));
        assertThat(materials().findDestination(owner, template.id())).isEmpty();
        assertThat(materials().findDestination(owner(), bottom.id())).isEmpty();
        assertThat(materials().loads(owner, List.of(top.id(), template.id(), new MaterialId(UUID.randomUUID()))))
                .containsExactlyInAnyOrder(new Load(top.id(), 3), new Load(template.id(), 0));
        assertThat(materials().held(bottom.id())).isEqualTo(1);
        assertThat(materials().held(template.id())).isZero();
    }

    @Test
    void materials_move_to_a_folder_and_back_to_the_top() {
        var owner = owner();
        var folder = save(folder(owner, null));
        var template = save(template(owner, null));
        var into = new Destination(List.of(folder.id()));
        transactions().inTransaction(() -> materials().move(List.of(template.id(), template.id()), into));
        assertThat(materials().get(owner, template.id()).folder()).isEqualTo(folder.id());
        transactions().inTransaction(() -> materials().move(List.of(template.id()), Destination.top()));
        assertThat(materials().get(owner, template.id()).folder()).isNull();
    }

    @Test
    void another_owners_material_is_missing() {
        var template = save(template(owner(), null));
        assertThatThrownBy(() -> materials().get(owner(), template.id())).isInstanceOf(Missing.class);
        assertThat(materials().loads(owner(), List.of(template.id()))).isEmpty();
        assertThat(materials().among(owner(), MaterialKind.TEMPLATE, List.of(template.id())))
                .isEmpty();
        assertThat(materials().among(template.owner(), MaterialKind.TEMPLATE, List.of(template.id())))
                .containsExactly(template.id());
        assertThat(materials().among(template.owner(), MaterialKind.RESOURCE, List.of(template.id())))
                .isEmpty();
    }

    @Test
    void an_old_version_is_stale() {
        var owner = owner();
        var first = save(template(owner, null));
        var second = save(first);
        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> save(first)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> transactions().inTransaction(() -> materials().remove(first)))
                .isInstanceOf(Stale.class);
        transactions().inTransaction(() -> materials().remove(second));
        assertThat(materials().find(owner, second.id())).isEmpty();
    }

    private void roundTrip(Material material) {
        var stored = save(material);
        assertThat(materials().get(material.owner(), material.id())).isEqualTo(stored);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(material);
    }

    protected final <M extends Material> M save(M material) {
        return transactions().inTransaction(() -> materials().save(material));
    }

    protected static Folder folder(AccountId owner, @Nullable MaterialId within) {
        return new Folder(new MaterialId(UUID.randomUUID()), owner, within, "Algebra", NOON, 0);
    }

    protected static Template template(AccountId owner, @Nullable MaterialId within) {
        return new Template(new MaterialId(UUID.randomUUID()), owner, within, "Fractions", "Halves first", NOON, 0);
    }

    private static Resource resource(AccountId owner, Source source, boolean favorite) {
        return new Resource(
                new MaterialId(UUID.randomUUID()), owner, null, "Sheet", "To do at home", source, favorite, NOON, 0);
    }
}
