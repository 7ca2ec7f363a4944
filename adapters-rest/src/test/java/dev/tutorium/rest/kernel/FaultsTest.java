package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;

import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.invocation.InvocationOnMock;

class FaultsTest {

    @Test
    void every_refusal_of_the_domain_has_a_row() throws Exception {
        var reasons = refusals().stream()
                .flatMap(refusal -> List.of(refusal.getPermittedSubclasses()).stream())
                .toList();
        assertThat(reasons).hasSizeGreaterThan(50);
        for (var reason : reasons) {
            assertThatCode(() -> Faults.row((Refusal) mock(reason, FaultsTest::why)))
                    .as(reason.getName())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_refusals_code_is_its_name_and_its_facts_are_its_components() {
        var fault = Faults.of(new PaymentRefusal.RefundExceedsRest(Money.of(1200, "EUR"), Money.of(800, "EUR")));
        assertThat(fault.code()).isEqualTo("refund_exceeds_rest");
        assertThat(fault.facts())
                .containsExactly(
                        Map.entry("asked", Map.of("amount", 1200L, "currency", "EUR")),
                        Map.entry("left", Map.of("amount", 800L, "currency", "EUR")));
    }

    /** A refusal that passes another on has one of its kind. */
    private static @Nullable Object why(InvocationOnMock asked) throws Throwable {
        var type = asked.getMethod().getReturnType();
        if (!Refusal.class.isAssignableFrom(type)) {
            return Answers.RETURNS_DEFAULTS.answer(asked);
        }
        return type.isSealed() ? mock(type.getPermittedSubclasses()[0]) : new PaymentRefusal.PayeeNotReady();
    }

    private static List<Class<?>> refusals() throws IOException, URISyntaxException {
        var classes = Path.of(BookingRefusal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(classes)) {
            return refusalsBelow(classes);
        }
        try (var jar = FileSystems.newFileSystem(classes)) {
            return refusalsBelow(jar.getPath("/"));
        }
    }

    private static List<Class<?>> refusalsBelow(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Refusal.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(FaultsTest::load)
                    .filter(Class::isSealed)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
