package dev.tutorium.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the whole product against the rules, and each rule against a small project that breaks it. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 250;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ArchitectureTest::isProduct)
            .importPackages("dev.tutorium");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule() {
        return new Rules("dev.tutorium")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_fails_where_it_is_broken() {
        return new Rules("broken")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(
                                                rule.getValue().evaluate(BROKEN).hasViolation())
                                        .isTrue()));
    }

    @Test
    void every_package_a_rule_names_has_classes() {
        var packages = Stream.of(
                        Rules.ADAPTERS.stream(),
                        Rules.SURFACES.stream().map(surface -> "rest." + surface),
                        Rules.CAPABILITIES.keySet().stream().map(capability -> "domain." + capability),
                        Rules.HOMES.values().stream().flatMap(List::stream))
                .flatMap(names -> names);
        assertThat(packages)
                .allSatisfy(name -> assertThat(PRODUCT.stream()
                                .anyMatch(
                                        type -> (type.getPackageName() + ".").startsWith("dev.tutorium." + name + ".")))
                        .isTrue());
    }

    @Test
    void every_library_a_rule_names_is_used() {
        assertThat(Rules.HOMES.keySet())
                .allSatisfy(library -> assertThat(PRODUCT.stream()
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith(library.replace("..", ""))))
                        .isTrue());
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = PRODUCT.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(type -> type.getPackage())
                .distinct()
                .filter(pack -> !pack.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(pack -> pack.getName());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void activities_and_controllers_are_of_a_size_one_can_read() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var module : List.of("application", "adapters-rest")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (Files.readAllLines(file).size() > LONGEST_FILE) {
                        tooLong.add(file.toString());
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean isProduct(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
