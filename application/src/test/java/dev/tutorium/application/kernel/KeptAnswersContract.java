package dev.tutorium.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.KeptAnswers.Answer;
import dev.tutorium.application.kernel.KeptAnswers.Claim;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link KeptAnswers} does. */
public abstract class KeptAnswersContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String REQUEST = "a".repeat(64);

    private String caller = "";

    @BeforeEach
    void a_new_caller() {
        caller = UUID.randomUUID().toString();
    }

    protected abstract KeptAnswers answers();

    private Claim claim(Instant now) {
        return answers().claim(caller, "key", REQUEST, now);
    }

    @Test
    void the_first_request_takes_the_key_and_the_second_waits() {
        assertThat(claim(NOON)).isEqualTo(new Claim.Taken());
        assertThat(claim(NOON)).isEqualTo(new Claim.AtWork());
    }

    @Test
    void a_repeat_gets_the_first_answer_for_a_day() {
        claim(NOON);
        answers().keep(caller, "key", new Answer(201, "{}"));
        assertThat(claim(NOON.plus(KeptAnswers.KEPT).minusSeconds(1)))
                .isEqualTo(new Claim.Answered(new Answer(201, "{}")));
        assertThat(claim(NOON.plus(KeptAnswers.KEPT))).isEqualTo(new Claim.Taken());
    }

    @Test
    void another_request_cannot_have_the_key() {
        claim(NOON);
        assertThat(answers().claim(caller, "key", "b".repeat(64), NOON)).isEqualTo(new Claim.OtherRequest());
    }

    @Test
    void another_caller_has_keys_of_their_own() {
        claim(NOON);
        assertThat(answers().claim(caller + "'", "key", REQUEST, NOON)).isEqualTo(new Claim.Taken());
    }

    @Test
    void a_key_that_was_given_back_is_free() {
        claim(NOON);
        answers().release(caller, "key");
        assertThat(claim(NOON)).isEqualTo(new Claim.Taken());
    }

    @Test
    void a_request_that_died_at_work_is_replaced_after_its_lease() {
        claim(NOON);
        assertThat(claim(NOON.plus(KeptAnswers.LEASE).minusSeconds(1))).isEqualTo(new Claim.AtWork());
        assertThat(claim(NOON.plus(KeptAnswers.LEASE))).isEqualTo(new Claim.Taken());
    }

    @Test
    void an_expired_key_is_forgotten() {
        claim(NOON);
        assertThat(answers().forgetExpiredBefore(NOON.plus(KeptAnswers.KEPT).plusSeconds(1), 1_000))
                .isPositive();
    }
}
