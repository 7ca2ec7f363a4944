package dev.tutorium.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code --name value} pairs of the command line. */
record Arguments(Map<String, String> values) {

    static Arguments parse(List<String> words) {
        var values = new HashMap<String, String>();
        for (var place = 0; place < words.size(); place += 2) {
            if (!words.get(place).startsWith("--") || place + 1 == words.size()) {
                throw new IllegalArgumentException("an option with a value, not " + words.get(place));
            }
            values.put(words.get(place).substring(2), words.get(place + 1));
        }
        return new Arguments(values);
    }

    String text(String name, String standard) {
        return values.getOrDefault(name, standard);
    }

    int number(String name, int standard) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(standard)));
    }

    List<Integer> numbers(String name, String standard) {
        return Stream.of(values.getOrDefault(name, standard).split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }
}
