package dev.tutorium.application.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table in memory: rows by key, in the order they came, with its indexes. Changes go with the transaction they were made in. */
public final class Rows<K, V> {

    private final Memory memory;
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final List<Index<?, K, V>> indexes = new ArrayList<>();
    private final List<Consumer<V>> watchers = new ArrayList<>();

    Rows(Memory memory) {
        this.memory = memory;
    }

    /** An index by what each row is to be found by, which may be nothing or several values. Made before the first row. */
    public <I extends Comparable<? super I>> Index<I, K, V> index(Function<V, Stream<I>> by) {
        var index = new Index<I, K, V>(by);
        indexes.add(index);
        return index;
    }

    /** Tells every row that was put, once its transaction is committed. */
    public void watch(Consumer<V> watcher) {
        watchers.add(watcher);
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    public Collection<V> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    public Stream<V> stream() {
        return rows.values().stream();
    }

    public void put(K key, V row) {
        var before = rows.get(key);
        set(key, row);
        memory.onRollback(() -> set(key, before));
        watchers.forEach(watcher -> memory.onCommit(() -> watcher.accept(row)));
    }

    public void remove(K key) {
        var before = rows.get(key);
        set(key, null);
        memory.onRollback(() -> set(key, before));
    }

    private void set(K key, @Nullable V row) {
        var before = row == null ? rows.remove(key) : rows.put(key, row);
        for (var index : indexes) {
            if (before != null) {
                index.remove(key, before);
            }
            if (row != null) {
                index.add(key, row);
            }
        }
    }
}
