package dev.tutorium.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    private record No() implements Refusal {}

    private static final Outcome<Integer, No> YES = Outcome.accepted(2);
    private static final Outcome<Integer, No> NO = Outcome.refused(new No());

    @Test
    void what_is_accepted_goes_on_and_what_is_refused_stays_refused() {
        assertThat(YES.map(n -> n + 1)).isEqualTo(Outcome.accepted(3));
        assertThat(NO.map(n -> n + 1)).isEqualTo(NO);
        assertThat(YES.then(n -> Outcome.<Integer, No>accepted(n * 2))).isEqualTo(Outcome.accepted(4));
        assertThat(YES.then(_ -> NO)).isEqualTo(NO);
        assertThat(NO.then(n -> Outcome.<Integer, No>accepted(n * 2))).isEqualTo(NO);
    }

    @Test
    void a_refusal_can_be_made_an_exception() {
        assertThat(YES.orThrow(no -> new IllegalStateException(no.toString()))).isEqualTo(2);
        assertThatThrownBy(() -> NO.orThrow(no -> new IllegalStateException(no.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No[]");
        assertThat(YES.isAccepted()).isTrue();
        assertThat(NO.isAccepted()).isFalse();
    }
}
