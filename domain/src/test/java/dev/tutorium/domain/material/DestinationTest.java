package dev.tutorium.domain.material;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.MaterialId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Destination.Load;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DestinationTest {

    private static final MaterialPolicy POLICY = new MaterialPolicy(3, 2, 10, 100, 1_000, Set.of());

    private static MaterialId id(int number) {
        return new MaterialId(new UUID(60, number));
    }

    /** So many folders below the top, numbered from the top down. */
    private static Destination below(int folders) {
        return new Destination(
                IntStream.rangeClosed(1, folders).mapToObj(DestinationTest::id).toList());
    }

    private static Outcome<Destination, MaterialRefusal> take(Destination destination, Load... loads) {
        return destination.take(List.of(loads), POLICY);
    }

    @Test
    void folders_stand_three_deep_and_no_deeper() {
        assertThat(take(below(2), new Load(id(9), 1)).isAccepted()).isTrue();
        assertThat(take(below(1), new Load(id(9), 2)).isAccepted()).isTrue();
        assertThat(take(below(2), new Load(id(9), 2))).isEqualTo(Outcome.refused(new MaterialRefusal.TooDeep(3)));
        assertThat(take(below(3), new Load(id(9), 1))).isEqualTo(Outcome.refused(new MaterialRefusal.TooDeep(3)));
    }

    @Test
    void what_is_no_folder_stands_in_the_deepest_one() {
        assertThat(take(below(3), new Load(id(9), 0)).isAccepted()).isTrue();
    }

    @Test
    void a_folder_stands_neither_in_itself_nor_in_one_within_it() {
        assertThat(take(below(2), new Load(id(2), 1)))
                .isEqualTo(Outcome.refused(new MaterialRefusal.IntoItself(id(2))));
        assertThat(take(below(2), new Load(id(9), 0), new Load(id(1), 1)))
                .isEqualTo(Outcome.refused(new MaterialRefusal.IntoItself(id(1))));
        assertThat(take(Destination.top(), new Load(id(1), 3)).isAccepted()).isTrue();
    }

    @Test
    void the_folder_of_a_destination_is_the_last_of_its_path() {
        assertThat(below(2).folder()).isEqualTo(id(2));
        assertThat(Destination.top().folder()).isNull();
    }

    @Test
    void a_teacher_keeps_so_many_materials_and_bytes() {
        assertThat(new Usage(1, 900).more(100, POLICY)).isEqualTo(Outcome.accepted(new Usage(2, 1_000)));
        assertThat(new Usage(1, 901).more(100, POLICY))
                .isEqualTo(Outcome.refused(new MaterialRefusal.StorageFull(1_000)));
        assertThat(new Usage(2, 0).more(0, POLICY)).isEqualTo(Outcome.refused(new MaterialRefusal.TooMany(2)));
        assertThat(new Usage(1, 1_001).more(0, POLICY).isAccepted()).isTrue();
    }
}
