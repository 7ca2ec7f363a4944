package dev.tutorium.rest.kernel;

import dev.tutorium.domain.kernel.Id;
import dev.tutorium.domain.kernel.Money;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the facts of a refusal, which are records of the domain, into maps, lists and plain values that any dialect can write. */
final class Facts {

    private Facts() {}

    /** The components of a record by name, in camelCase; those that are absent are left out. */
    static Map<String, Object> of(Object value) {
        var facts = new LinkedHashMap<String, Object>();
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var fact = plain(read(component, value));
                if (fact != null) {
                    facts.put(component.getName(), fact);
                }
            }
        }
        return facts;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Id id -> id.value().toString();
            case Money money ->
                Map.of("amount", money.minor(), "currency", money.currency().getCurrencyCode());
            case Collection<?> items -> list(items);
            case Record nested -> of(nested);
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    private static List<Object> list(Collection<?> items) {
        var plain = new ArrayList<Object>();
        for (var item : items) {
            var value = plain(item);
            if (value != null) {
                plain.add(value);
            }
        }
        return plain;
    }

    private static @Nullable Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
