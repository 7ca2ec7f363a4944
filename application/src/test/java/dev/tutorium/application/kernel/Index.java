package dev.tutorium.application.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of a table by another value than their key, in the order of that value. */
public final class Index<I extends Comparable<? super I>, K, V> {

    private final Function<V, Stream<I>> by;
    private final NavigableMap<I, Map<K, V>> found = new TreeMap<>();

    Index(Function<V, Stream<I>> by) {
        this.by = by;
    }

    public Stream<V> at(I value) {
        return found.getOrDefault(value, Map.of()).values().stream();
    }

    /** Up to a value, itself included. */
    public Stream<V> upTo(I value) {
        return rows(found.headMap(value, true));
    }

    public Stream<V> before(I value) {
        return rows(found.headMap(value, false));
    }

    /** From one value, itself included, to before another. */
    public Stream<V> from(I first, I end) {
        return rows(found.subMap(first, true, end, false));
    }

    private static <I, K, V> Stream<V> rows(NavigableMap<I, Map<K, V>> part) {
        return part.values().stream().flatMap(rows -> rows.values().stream());
    }

    void add(K key, V row) {
        by.apply(row)
                .forEach(value ->
                        found.computeIfAbsent(value, _ -> new LinkedHashMap<>()).put(key, row));
    }

    void remove(K key, V row) {
        by.apply(row)
                .forEach(value -> found.computeIfPresent(value, (_, rows) -> {
                    rows.remove(key);
                    return rows.isEmpty() ? null : rows;
                }));
    }
}
