package dev.tutorium.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.PolicyId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 min 0 %                                | sound",
                "0 min 100 %                              | sound",
                "0 min 101 %                              | a refund must be 0 to 100 percent",
                "0 min -1 %                               | a refund must be 0 to 100 percent",
                "129600 min 50 %                          | sound",
                "129601 min 50 %                          | a notice must be 0 to 2160 hours",
                "-1 min 50 %                              | a notice must be 0 to 2160 hours",
                "720 min 100 %, 719 min 99 %              | sound",
                "720 min 100 %, 720 min 99 %              | must go from the longest notice to the shortest, each notice once",
                "719 min 100 %, 720 min 99 %              | must go from the longest notice to the shortest, each notice once",
                "720 min 50 %, 719 min 50 %               | a shorter notice must give back less",
                "720 min 50 %, 719 min 51 %               | a shorter notice must give back less",
                "720 min 50 %, 60 min 40 %, 59 min 40 %   | a shorter notice must give back less",
                "720 min 50 %, 60 min 40 %, 61 min 30 %   | must go from the longest notice to the shortest, each notice once",
            })
    void a_policy_is_sound_or_names_the_rule_it_breaks(String tiers, String verdict) {
        var list = Stream.of(tiers.split(", ", -1))
                .map(tier -> tier.split(" ", -1))
                .map(words -> Tier.of(Duration.ofMinutes(Long.parseLong(words[0])), Integer.parseInt(words[2])))
                .toList();
        assertThat(CancellationPolicy.flaw("mine", list).map(CancellationPolicy.Flaw::rule))
                .isEqualTo(verdict.equals("sound") ? Optional.empty() : Optional.of(verdict));
    }

    @ParameterizedTest(name = "{0} tiers: sound {1}")
    @CsvSource({"0, false", "1, true", "10, true", "11, false"})
    void a_policy_has_1_to_10_tiers(int count, boolean sound) {
        var tiers = IntStream.range(0, count)
                .mapToObj(i -> Tier.of(Duration.ofHours(20 - i), 100 - i))
                .toList();
        assertThat(CancellationPolicy.flaw("mine", tiers).isEmpty()).isEqualTo(sound);
    }

    @ParameterizedTest(name = "{0} characters: sound {1}")
    @CsvSource({"0, false", "1, true", "100, true", "101, false"})
    void a_policy_has_a_name_of_1_to_100_characters(int length, boolean sound) {
        var flaw = CancellationPolicy.flaw(
                "x".repeat(length), CancellationPolicy.standard().tiers());
        assertThat(flaw.isEmpty()).isEqualTo(sound);
        flaw.ifPresent(each -> assertThat(each.field()).isEqualTo("name"));
    }

    @Test
    void a_blank_name_is_none() {
        assertThat(CancellationPolicy.flaw(" ", CancellationPolicy.standard().tiers()))
                .contains(new CancellationPolicy.Flaw("name", "must have 1 to 100 characters"));
    }

    @Test
    void a_teachers_policy_changes_its_name_with_its_tiers_and_nothing_else() {
        var id = new PolicyId(new UUID(8, 1));
        var before = new OwnedPolicy(id, Sample.TEACHER, "standard", CancellationPolicy.standard(), Sample.BOOKED, 3);
        var after = before.with(CancellationPolicy.marketplace());
        assertThat(after)
                .isEqualTo(new OwnedPolicy(
                        id, Sample.TEACHER, "marketplace", CancellationPolicy.marketplace(), Sample.BOOKED, 3));
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
