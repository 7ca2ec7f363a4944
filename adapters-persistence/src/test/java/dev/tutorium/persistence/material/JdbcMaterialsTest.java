package dev.tutorium.persistence.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.material.MaterialMoving;
import dev.tutorium.application.material.Shelf;
import dev.tutorium.application.material.port.Materials;
import dev.tutorium.application.material.port.MaterialsContract;
import dev.tutorium.application.material.view.MaterialFilter;
import dev.tutorium.application.material.view.MaterialList;
import dev.tutorium.application.material.view.MaterialNode;
import dev.tutorium.application.material.view.MaterialView;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.material.Material.Template;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.domain.material.MaterialPolicy;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcMaterialsTest extends MaterialsContract implements TestPropertyProvider {

    @Inject
    Materials materials;

    @Inject
    MaterialList list;

    @Inject
    Uploads uploads;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Materials materials() {
        return materials;
    }

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId owner() {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Ada', ?, '{TEACHER}', 'UTC', 'ACTIVE', ?, 1)""", id, id + "@example.test", id.toString(), NOON);
        return new AccountId(id);
    }

    @Test
    void of_two_folders_that_move_into_each_other_at_once_one_stays() throws Exception {
        var policy = MaterialPolicy.standard();
        var shelf = new Shelf(materials, policy, UUID::randomUUID, transactions, InstantSource.system());
        var moving = new MaterialMoving(materials, shelf, policy, transactions);
        for (var round = 0; round < 10; round++) {
            var owner = owner();
            var teacher = new Actor.Member(owner, Set.of(Role.TEACHER), UUID.randomUUID());
            var one = save(folder(owner, null)).id();
            var other = save(folder(owner, null)).id();
            var start = new CyclicBarrier(2);
            Function<List<MaterialId>, Callable<Boolean>> move = pair -> () -> {
                start.await();
                return moving.move(teacher, List.of(pair.getFirst()), pair.getLast())
                        .isAccepted();
            };
            try (var pool = Executors.newFixedThreadPool(2)) {
                var first = pool.submit(move.apply(List.of(one, other)));
                var second = pool.submit(move.apply(List.of(other, one)));
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            }
            assertThat(materials.loads(owner, List.of(one, other)))
                    .extracting(load -> load.levels())
                    .containsExactlyInAnyOrder(2, 1);
        }
    }

    @Test
    void the_database_lets_nothing_stand_in_what_is_no_folder_of_its_owner() {
        var template = save(template(owner(), null));
        assertThatThrownBy(() -> save(template(template.owner(), template.id())))
                .satisfies(this::isForeignKey);
        var folder = save(folder(owner(), null));
        assertThatThrownBy(() -> save(template(owner(), folder.id()))).satisfies(this::isForeignKey);
    }

    private void isForeignKey(Throwable thrown) {
        assertThat(thrown).isInstanceOf(DataAccessException.class);
        assertThat(SqlStates.of(thrown)).isEqualTo(SqlStates.FOREIGN_KEY_VIOLATION);
    }

    @Test
    void words_are_found_by_how_they_begin_and_best_in_the_title() {
        var owner = owner();
        save(titled(owner, "Fractions", "Halves and quarters"));
        save(titled(owner, "Verbs", "Infractions of grammar, fractions of speech"));
        save(titled(owner, "Quarter notes", "Rhythm"));
        save(titled(owner(), "Fractions of another", ""));
        assertThat(found(owner, "fract")).containsExactly("Fractions", "Verbs");
        assertThat(found(owner, "QUART")).containsExactly("Quarter notes", "Fractions");
        assertThat(found(owner, "halves quarters")).containsExactly("Fractions");
        assertThat(found(owner, "fract & ! :* '")).containsExactly("Fractions", "Verbs");
        assertThat(found(owner, "nothing")).isEmpty();
    }

    @Test
    void a_folder_shows_folders_first_then_by_title() {
        var owner = owner();
        var folder = save(folder(owner, null));
        save(folder(owner, folder.id()));
        for (var title : List.of("b", "C", "a", "Ä")) {
            save(new Template(new MaterialId(UUID.randomUUID()), owner, folder.id(), title, "", NOON, 0));
        }
        save(template(owner, null));
        assertThat(all(page -> list.contents(owner, folder.id(), page)))
                .extracting(MaterialView::title)
                .startsWith("Algebra", "a")
                .containsExactlyInAnyOrder("Algebra", "a", "b", "C", "Ä");
        assertThat(all(page -> list.contents(owner, null, page)))
                .extracting(MaterialView::kind)
                .containsExactly(MaterialKind.FOLDER, MaterialKind.TEMPLATE);
        assertThat(list.tree(owner, Set.of(MaterialKind.FOLDER)))
                .extracting(MaterialNode::folder)
                .containsExactlyInAnyOrder(null, folder.id().value());
        assertThat(all(page ->
                        list.page(new MaterialFilter(owner, Set.of(MaterialKind.TEMPLATE), folder.id(), false), page)))
                .hasSize(4);
        assertThatThrownBy(() -> list.contents(owner(), folder.id(), PageRequest.first(2)))
                .isInstanceOf(Missing.class);
    }

    private List<String> found(AccountId owner, String words) {
        return all(page -> list.search(owner, words, Set.of(), page)).stream()
                .map(MaterialView::title)
                .toList();
    }

    /** Read two at a time, so that nothing may be lost or told twice between pages. */
    private static List<MaterialView> all(Function<PageRequest, Page<MaterialView>> list) {
        var found = new ArrayList<MaterialView>();
        var page = list.apply(PageRequest.first(2));
        while (page.next() != null) {
            found.addAll(page.rows());
            page = list.apply(new PageRequest(2, page.next(), 1, false));
        }
        found.addAll(page.rows());
        return found;
    }

    private static Template titled(AccountId owner, String title, String content) {
        return new Template(new MaterialId(UUID.randomUUID()), owner, null, title, content, NOON, 0);
    }
}
