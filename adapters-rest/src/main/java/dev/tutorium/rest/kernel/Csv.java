package dev.tutorium.rest.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma separated values as RFC 4180 has them. A cell that a spreadsheet would take for a formula is told to it as text, by
 * an apostrophe before it.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
