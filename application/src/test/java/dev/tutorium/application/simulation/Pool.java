package dev.tutorium.application.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things to pick one of, each as likely as another, whose order comes from what happened alone. */
final class Pool<T> {

    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> places = new HashMap<>();

    void set(T thing, boolean in) {
        if (in) {
            add(thing);
        } else {
            remove(thing);
        }
    }

    void add(T thing) {
        if (places.putIfAbsent(thing, things.size()) == null) {
            things.add(thing);
        }
    }

    void remove(T thing) {
        var place = places.remove(thing);
        if (place == null) {
            return;
        }
        var last = things.removeLast();
        if (!last.equals(thing)) {
            things.set(place, last);
            places.put(last, place);
        }
    }

    Optional<T> pick(Chance chance) {
        return things.isEmpty() ? Optional.empty() : Optional.of(chance.pick(things));
    }

    int size() {
        return things.size();
    }

    List<T> all() {
        return List.copyOf(things);
    }
}
