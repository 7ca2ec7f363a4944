package dev.tutorium.application.scheduling;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** What a strict reader of RFC 5545 makes of a text. */
public final class StrictCalendar {

    private StrictCalendar() {}

    /** The properties of each event, by their names. */
    public static List<Map<String, String>> events(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            var result = calendar.validate(true);
            if (result.hasErrors()) {
                throw new AssertionError(result.getEntries());
            }
            return calendar.getComponents().stream()
                    .filter(component -> component.getName().equals(Component.VEVENT))
                    .map(event -> event.getProperties().stream().collect(toMap(Property::getName, Property::getValue)))
                    .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }
}
