package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                OFFERINGS_BOOK      | STUDENT
                CALENDAR_MANAGE     | TEACHER
                SERVICES_MANAGE     | TEACHER
                COURSE_PACKS_MANAGE | TEACHER ADMIN OWNER
                COURSES_MANAGE      | CREATOR ADMIN OWNER
                CONTENT_MODERATE    | MODERATOR ADMIN OWNER
                ACCOUNTS_MANAGE     | ADMIN OWNER
                PAYOUTS_APPROVE     | ADMIN OWNER
                ADMIN_PANEL         | ADMIN OWNER
                PLATFORM_REPORTS    | OWNER
                """)
    void a_permission_comes_with_these_roles_and_no_others(Permission permission, String roles) {
        var bringing = Arrays.stream(Role.values())
                .filter(role -> permission.heldBy(Set.of(role)).isPresent())
                .map(Role::name)
                .collect(Collectors.toSet());
        assertThat(bringing).containsExactlyInAnyOrder(roles.split(" "));
    }
}
