package dev.tutorium.application.simulation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each action came to what: the coverage of a simulation. */
final class Tally {

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long total;

    void count(String action, String outcome) {
        counts.computeIfAbsent(action, _ -> new TreeMap<>()).merge(outcome, 1L, Long::sum);
        if (!outcome.equals(Action.IDLE)) {
            total++;
        }
    }

    /** Something that came about, by whatever action. */
    void happened(String what) {
        counts.computeIfAbsent("happened", _ -> new TreeMap<>()).merge(what, 1L, Long::sum);
    }

    long total() {
        return total;
    }

    void add(Tally other) {
        other.counts.forEach((action, outcomes) -> outcomes.forEach((outcome, times) -> {
            counts.computeIfAbsent(action, _ -> new TreeMap<>()).merge(outcome, times, Long::sum);
        }));
        total += other.total;
    }

    /** Which of these, each {@code action:outcome}, never happened. */
    Collection<String> missing(Collection<String> wanted) {
        return wanted.stream()
                .filter(each -> {
                    var parts = each.split(":", 2);
                    return !counts.getOrDefault(parts[0], Map.of()).containsKey(parts[1]);
                })
                .toList();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(each -> "%-28s %s"
                        .formatted(
                                each.getKey(),
                                each.getValue().entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue())
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
