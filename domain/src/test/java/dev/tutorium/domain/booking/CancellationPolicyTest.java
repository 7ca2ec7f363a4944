package dev.tutorium.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationPolicyTest {

    @ParameterizedTest(name = "{0} hours notice: {1} %")
    @CsvSource({"12, 100", "11, 0"})
    void the_marketplace_has_one_edge_at_12_hours(int hours, int percent) {
        assertThat(CancellationPolicy.marketplace()
                        .tierFor(Duration.ofHours(hours))
                        .refundPercent())
                .isEqualTo(percent);
    }

    @Test
    void below_the_last_tier_nothing_comes_back() {
        var policy = new CancellationPolicy(null, "strict", List.of(Tier.of(Duration.ofDays(2), 80)));
        assertThat(policy.tierFor(Duration.ofHours(47)).refundPercent()).isZero();
    }

    @Test
    void tiers_fall_from_the_longest_notice_to_the_shortest() {
        assertFlaw("tiers");
        assertFlaw("tiers", Tier.of(Duration.ofHours(12), 100), Tier.of(Duration.ofHours(24), 50));
        assertFlaw("tiers", Tier.of(Duration.ofHours(24), 100), Tier.of(Duration.ofHours(24), 50));
        assertFlaw("tiers", Tier.of(Duration.ofHours(24), 50), Tier.of(Duration.ofHours(12), 100));
        assertFlaw("tiers", Tier.of(Duration.ofHours(24), 101));
        assertFlaw("tiers", Tier.of(Duration.ofHours(-1), 10));
        assertFlaw("tiers", Tier.of(Duration.ofSeconds(90), 10));
    }

    @Test
    void a_policy_has_a_name() {
        assertThat(CancellationPolicy.flaw(" ", CancellationPolicy.standard().tiers()))
                .hasValueSatisfying(flaw -> assertThat(flaw.field()).isEqualTo("name"));
    }

    @Test
    void a_strike_counts_for_90_days() {
        var now = Sample.START;
        var from = Strike.countedFrom(now, BookingPolicy.standard());
        assertThat(from).isEqualTo(now.minus(Duration.ofDays(90)));
    }

    @Test
    void three_strikes_call_for_approval() {
        assertThat(Strike.callForApproval(2, BookingPolicy.standard())).isFalse();
        assertThat(Strike.callForApproval(3, BookingPolicy.standard())).isTrue();
    }

    private static void assertFlaw(String field, Tier... tiers) {
        assertThat(CancellationPolicy.flaw("mine", List.of(tiers)))
                .hasValueSatisfying(flaw -> assertThat(flaw.field()).isEqualTo(field));
        assertThatThrownBy(() -> new CancellationPolicy(null, "mine", List.of(tiers)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
