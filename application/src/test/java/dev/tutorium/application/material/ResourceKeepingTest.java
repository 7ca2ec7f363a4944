package dev.tutorium.application.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.file.FileIntake;
import dev.tutorium.application.file.FileSweep;
import dev.tutorium.application.file.Upload;
import dev.tutorium.application.file.port.FilesInMemory;
import dev.tutorium.application.file.port.UploadsInMemory;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.material.port.MaterialsInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.MaterialPolicy;
import dev.tutorium.domain.material.MaterialRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResourceKeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final ResourceFields NOTHING = new ResourceFields(null, null, null, null);
    private static final Actor.Member TEACHER = member(1);
    private static final MaterialPolicy POLICY = new MaterialPolicy(3, 10, 10, 8, 12, Set.of("text/plain"));

    private final Memory memory = new Memory();
    private final MaterialsInMemory materials = new MaterialsInMemory(memory);
    private final UploadsInMemory uploads = new UploadsInMemory(memory);
    private final FilesInMemory files = new FilesInMemory();
    private final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    private final Shelf shelf = new Shelf(materials, POLICY, UUID::randomUUID, transactions, InstantSource.fixed(NOW));
    private final FileIntake intake = new FileIntake(
            files,
            (_, name) -> name.endsWith(".txt") ? "text/plain" : "text/html",
            uploads,
            UUID::randomUUID,
            InstantSource.fixed(NOW));
    private final ResourceKeeping resources =
            new ResourceKeeping(materials, shelf, intake, uploads, files, POLICY, transactions);
    private final FileSweep sweep = new FileSweep(files, uploads, InstantSource.fixed(NOW.plus(Duration.ofHours(2))));

    @Test
    void a_file_is_kept_for_as_long_as_its_resource() {
        var resource = accepted(upload("notes.txt", 4));
        assertThat(resource.title()).isEqualTo("notes.txt");
        assertThat(((Source.Upload) resource.source()).type()).isEqualTo("text/plain");
        sweep.job().work().run();
        assertThat(files.count()).isEqualTo(1);
        resources.remove(TEACHER, resource.id(), OptionalLong.empty());
        assertThat(files.count()).isEqualTo(1);
        sweep.job().work().run();
        assertThat(files.count()).isZero();
    }

    @Test
    void a_file_of_another_type_or_size_is_not_stored() {
        assertThat(upload("page.html", 4))
                .isEqualTo(Outcome.refused(new MaterialRefusal.FileTypeNotAllowed("text/html")));
        assertThat(upload("notes.txt", 9)).isEqualTo(Outcome.refused(new MaterialRefusal.FileTooLarge(8)));
        assertThat(files.count()).isZero();
    }

    @Test
    void a_store_that_is_away_is_told_and_nothing_is_kept() {
        var resource = accepted(upload("notes.txt", 4));
        files.setAway(true);
        var away = Outcome.refused(new MaterialRefusal.StoreUnavailable());
        assertThat(upload("notes.txt", 4)).isEqualTo(away);
        assertThat(resources.open(TEACHER, resource.id())).isEqualTo(away);
        files.setAway(false);
        assertThat(read(accepted(resources.open(TEACHER, resource.id())))).hasSize(4);
        assertThat(materials.usage(TEACHER.id()).materials()).isEqualTo(1);
    }

    @Test
    void files_together_have_their_bound() {
        accepted(upload("notes.txt", 8));
        accepted(upload("notes.txt", 4));
        assertThat(upload("notes.txt", 1)).isEqualTo(Outcome.refused(new MaterialRefusal.StorageFull(12)));
    }

    @Test
    void an_upload_that_comes_to_nothing_is_swept_away() {
        var elsewhere = new MaterialId(UUID.randomUUID());
        assertThatThrownBy(() -> resources.addFile(TEACHER, elsewhere, NOTHING, file("notes.txt", 4)))
                .isInstanceOf(Malformed.class);
        assertThat(files.count()).isEqualTo(1);
        sweep.job().work().run();
        assertThat(files.count()).isZero();
    }

    @Test
    void a_file_is_read_by_its_owner_alone_and_a_link_has_none() {
        var file = accepted(upload("notes.txt", 4));
        assertThat(read(accepted(resources.open(TEACHER, file.id())))).hasSize(4);
        assertThatThrownBy(() -> resources.open(member(2), file.id())).isInstanceOf(Missing.class);
        var link = accepted(
                resources.addLink(TEACHER, null, new ResourceFields("Map", null, "https://example.org/map", null)));
        assertThatThrownBy(() -> resources.open(TEACHER, link.id())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> resources.change(
                        TEACHER,
                        file.id(),
                        OptionalLong.empty(),
                        new ResourceFields(null, null, "https://example.org", null)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_favourite_is_one_until_it_is_toggled_again() {
        var id = accepted(upload("notes.txt", 4)).id();
        assertThat(resources.toggleFavorite(TEACHER, id).favorite()).isTrue();
        assertThat(resources.toggleFavorite(TEACHER, id).favorite()).isFalse();
    }

    private Outcome<Resource, MaterialRefusal> upload(String name, int size) {
        return resources.addFile(TEACHER, null, NOTHING, file(name, size));
    }

    private static Upload file(String name, int size) {
        return new Upload(name, size, new ByteArrayInputStream(new byte[size]));
    }

    private static byte[] read(Download download) {
        try (var content = download.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T accepted(Outcome<T, MaterialRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private static Actor.Member member(int number) {
        return new Actor.Member(new AccountId(new UUID(9, number)), Set.of(Role.TEACHER), new UUID(10, number));
    }
}
