package dev.tutorium.rest.school.goodwill;

import dev.tutorium.application.goodwill.view.ReasonTotal;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

/** What a member has. */
@SnakeCase
record BalanceBody(int totalEarned, int spent, int balance, Breakdown breakdown) {

    /** How often they earned for what. */
    @SnakeCase
    record Breakdown(int summonsHelped, int questionsAnswered, int referrals) {}

    static BalanceBody of(Balance balance, List<ReasonTotal> reasons) {
        return new BalanceBody(
                balance.earned(),
                balance.spent(),
                balance.left(),
                new Breakdown(
                        times(reasons, "summon_help"), times(reasons, "question_answer"), times(reasons, "referral")));
    }

    private static int times(List<ReasonTotal> reasons, String reason) {
        return reasons.stream()
                .filter(each -> each.reason().equals(reason))
                .mapToInt(ReasonTotal::times)
                .sum();
    }
}
