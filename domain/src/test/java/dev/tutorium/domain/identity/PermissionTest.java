package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionTest {

    @Test
    void every_permission_is_found_by_its_code_and_comes_with_some_role() {
        assertThat(Arrays.stream(Permission.values())).allSatisfy(permission -> {
            assertThat(Permission.ofCode(permission.code())).contains(permission);
            assertThat(permission.heldBy(Set.of(Role.values()))).isPresent();
        });
        assertThat(Permission.ofCode("nothing.known")).isEmpty();
    }

    @Test
    void the_first_role_that_brings_it_is_told() {
        assertThat(Permission.COURSE_PACKS_MANAGE.heldBy(Set.of(Role.OWNER, Role.TEACHER)))
                .contains(Role.TEACHER);
        assertThat(Permission.PAYOUTS_APPROVE.heldBy(Set.of(Role.TEACHER, Role.CREATOR)))
                .isEmpty();
    }
}
