package dev.tutorium.messaging.calendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The zones of one calendar, by the names it gives them: those that Java knows, and those that it describes itself. */
final class WallZones {

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final LocalDateTime FIRST = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final WallZone floating;
    private final Map<String, WallZone> described = new HashMap<>();

    WallZones(ZoneId floating) {
        this.floating = new WallZone.Known(floating);
    }

    /** The floating zone for no name, and for one that means nothing here. */
    WallZone named(@Nullable String name) {
        if (name == null) {
            return floating;
        }
        for (var plain = name; ; plain = plain.substring(plain.indexOf('/') + 1)) {
            if (KNOWN.contains(plain)) {
                return new WallZone.Known(ZoneId.of(plain));
            }
            if (plain.indexOf('/') < 0) {
                return described.getOrDefault(name, floating);
            }
        }
    }

    /** Learns a zone from the lines between its BEGIN and its END; one that cannot be understood is left out. */
    void learn(List<ContentLine> lines, LocalDateTime until) {
        String name = null;
        var changes = new TreeMap<LocalDateTime, ZoneOffset>();
        var before = new TreeMap<LocalDateTime, ZoneOffset>();
        var part = new ArrayList<ContentLine>();
        try {
            for (var line : lines) {
                switch (line.name()) {
                    case "TZID" -> name = line.value();
                    case "BEGIN" -> part.clear();
                    case "END" -> learnPart(part, until, changes, before);
                    default -> part.add(line);
                }
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            return;
        }
        if (name != null && !changes.isEmpty()) {
            described.put(name, new WallZone.Described(before.firstEntry().getValue(), changes));
        }
    }

    private static void learnPart(
            List<ContentLine> part,
            LocalDateTime until,
            Map<LocalDateTime, ZoneOffset> changes,
            Map<LocalDateTime, ZoneOffset> before) {
        var utc = new WallZones(ZoneOffset.UTC);
        var values = new HashMap<String, ContentLine>();
        part.forEach(line -> values.put(line.name(), line));
        var start = values.get("DTSTART");
        var from = values.get("TZOFFSETFROM");
        var to = values.get("TZOFFSETTO");
        if (start == null || from == null || to == null) {
            return;
        }
        var onset = WallTime.of(start, utc);
        var rule = values.get("RRULE");
        var onsets = new ArrayList<LocalDateTime>();
        onsets.add(onset.time());
        if (rule != null) {
            onsets.addAll(Recurrences.of(rule.value(), onset, FIRST, until));
        }
        var dates = values.get("RDATE");
        if (dates != null) {
            WallTime.listed(dates, utc).forEach(date -> onsets.add(date.time()));
        }
        for (var each : onsets) {
            changes.put(each, offset(to.value()));
            before.put(each, offset(from.value()));
        }
    }

    /** Such as {@code +0100} or {@code -043000}. */
    private static ZoneOffset offset(String value) {
        return ZoneOffset.of(value.strip());
    }
}
