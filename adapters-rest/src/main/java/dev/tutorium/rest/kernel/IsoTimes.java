package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times in answers, as ISO 8601. The formatters of {@code java.time} take a fifth of the work of a list of slots, and most times are
 * whole seconds of years with four digits: those are written here, to the same text, and all others left to the formatters.
 */
@Factory
final class IsoTimes {

    private static final int SECONDS = "2026-02-12T09:00:00".length();
    private static final int SECONDS_OF_A_MINUTE = 60;

    @Singleton
    Serializer<Instant> instants() {
        return (encoder, context, type, value) -> encoder.encodeString(text(value));
    }

    @Singleton
    Serializer<OffsetDateTime> offsetDateTimes() {
        return (encoder, context, type, value) -> encoder.encodeString(text(value));
    }

    static String text(Instant instant) {
        var local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        return instant.getNano() == 0 && hasFourDigits(local) ? text(local, ZoneOffset.UTC) : instant.toString();
    }

    static String text(OffsetDateTime time) {
        var local = time.toLocalDateTime();
        return time.getNano() == 0
                        && hasFourDigits(local)
                        && time.getOffset().getTotalSeconds() % SECONDS_OF_A_MINUTE == 0
                ? text(local, time.getOffset())
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static boolean hasFourDigits(LocalDateTime local) {
        return local.getYear() >= 0 && local.getYear() <= 9999;
    }

    private static String text(LocalDateTime local, ZoneOffset offset) {
        var zone = offset.getId();
        var text = new byte[SECONDS + zone.length()];
        two(text, 0, local.getYear() / 100);
        two(text, 2, local.getYear() % 100);
        text[4] = '-';
        two(text, 5, local.getMonthValue());
        text[7] = '-';
        two(text, 8, local.getDayOfMonth());
        text[10] = 'T';
        two(text, 11, local.getHour());
        text[13] = ':';
        two(text, 14, local.getMinute());
        text[16] = ':';
        two(text, 17, local.getSecond());
        for (var place = 0; place < zone.length(); place++) {
            text[SECONDS + place] = (byte) zone.charAt(place);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void two(byte[] text, int place, int number) {
        text[place] = (byte) ('0' + number / 10);
        text[place + 1] = (byte) ('0' + number % 10);
    }
}
