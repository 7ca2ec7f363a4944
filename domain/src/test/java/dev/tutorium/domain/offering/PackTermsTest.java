package dev.tutorium.domain.offering;

import static dev.tutorium.domain.offering.PackSample.FLEXIBLE;
import static dev.tutorium.domain.offering.PackSample.strict;
import static dev.tutorium.domain.offering.PackSample.terms;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.offering.PackTerms.PeriodUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PackTermsTest {

    @Test
    void a_pack_has_from_1_to_365_classes() {
        allowed(() -> terms(1, null, 0, FLEXIBLE));
        allowed(() -> terms(365, null, 0, FLEXIBLE));
        refused(() -> terms(0, null, 0, FLEXIBLE));
        refused(() -> terms(366, null, 0, FLEXIBLE));
    }

    @Test
    void a_day_has_from_1_to_24_classes() {
        allowed(() -> terms(9, 1, 0, FLEXIBLE));
        allowed(() -> terms(9, 24, 0, FLEXIBLE));
        refused(() -> terms(9, 0, 0, FLEXIBLE));
        refused(() -> terms(9, 25, 0, FLEXIBLE));
    }

    @Test
    void a_week_is_not_asked_for_more_classes_than_its_days_allow() {
        allowed(() -> terms(9, 2, 14, FLEXIBLE));
        refused(() -> terms(9, 2, 15, FLEXIBLE));
        refused(() -> terms(9, 2, -1, FLEXIBLE));
    }

    @Test
    void a_strict_period_has_room_for_all_classes_whenever_it_begins() {
        allowed(() -> terms(14, 1, 0, strict(2, PeriodUnit.WEEKS)));
        refused(() -> terms(15, 1, 0, strict(2, PeriodUnit.WEEKS)));
        allowed(() -> terms(28, 1, 0, strict(1, PeriodUnit.MONTHS)));
        refused(() -> terms(29, 1, 0, strict(1, PeriodUnit.MONTHS)));
        allowed(() -> terms(84, 1, 0, strict(3, PeriodUnit.MONTHS)));
        refused(() -> terms(85, 1, 0, strict(3, PeriodUnit.MONTHS)));
        allowed(() -> terms(365, null, 0, strict(1, PeriodUnit.WEEKS)));
    }

    @Test
    void a_strict_period_is_at_most_a_year() {
        allowed(() -> strict(1, PeriodUnit.WEEKS));
        allowed(() -> strict(53, PeriodUnit.WEEKS));
        allowed(() -> strict(12, PeriodUnit.MONTHS));
        refused(() -> strict(0, PeriodUnit.WEEKS));
        refused(() -> strict(54, PeriodUnit.WEEKS));
        refused(() -> strict(0, PeriodUnit.MONTHS));
        refused(() -> strict(13, PeriodUnit.MONTHS));
    }

    private static void allowed(ThrowingCallable made) {
        assertThatCode(made).doesNotThrowAnyException();
    }

    private static void refused(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }
}
