package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.GiftView;
import dev.tutorium.application.goodwill.view.ReasonTotal;
import dev.tutorium.domain.goodwill.Gift;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a member earned points for, and what the points bring. */
@SnakeCase
record RewardsBody(int totalEarned, List<Earned> breakdown, List<Reward> rewards) {

    @SnakeCase
    record Earned(String reason, int count, int points) {

        static Earned of(ReasonTotal total) {
            return new Earned(total.reason(), total.times(), total.points());
        }
    }

    /**
     * A reward, got or not.
     *
     * @param points    from how many earned ones on
     * @param grantedAt null while there are not enough
     * @param code      of a discount, which is redeemed once
     */
    @SnakeCase
    record Reward(
            String type,
            int points,
            @Nullable Instant grantedAt,
            @Nullable String code,
            boolean used) {

        static Reward of(Gift gift, int points, List<GiftView> got) {
            return got.stream()
                    .filter(each -> each.gift() == gift)
                    .findFirst()
                    .map(each -> new Reward(Choice.word(gift), points, each.at(), each.code(), each.used()))
                    .orElseGet(() -> new Reward(Choice.word(gift), points, null, null, false));
        }
    }

    static RewardsBody of(int earned, List<ReasonTotal> reasons, List<GiftView> got, GoodwillPolicy policy) {
        return new RewardsBody(
                earned,
                reasons.stream().map(Earned::of).toList(),
                Arrays.stream(Gift.values())
                        .filter(policy.gifts()::containsKey)
                        .map(gift -> Reward.of(
                                gift, Objects.requireNonNull(policy.gifts().get(gift)), got))
                        .toList());
    }
}
