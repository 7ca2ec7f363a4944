package dev.tutorium.bootstrap;

import dev.tutorium.domain.payment.PackagePolicy;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.PaymentPolicy.Fee;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs from {@link PaymentPolicy#standard()}. Shares are basis points: {@code course-shares} of teacher, creator and
 * platform, {@code own-course-shares} of a teaching creator and the platform. Everything may be left out.
 */
@ConfigurationProperties("tutorium.payment")
record PaymentSettings(
        @Nullable List<Integer> courseShares,
        @Nullable List<Integer> ownCourseShares,
        @Nullable Integer workspaceFee,
        @Nullable BigDecimal workspaceFeeMinimum,
        @Nullable BigDecimal workspaceFeeMaximum,
        @Nullable Duration escrowHold,
        @Nullable Duration checkoutLife,
        @Nullable Duration checkoutSilence,
        @Nullable Duration answerPatience,
        @Nullable BigDecimal minimumPayout,
        @Nullable Duration packageLife,
        @Nullable List<Duration> packageReminders) {

    PaymentPolicy policy() {
        var standard = PaymentPolicy.standard();
        var fee = standard.workspaceFee();
        return new PaymentPolicy(
                or(courseShares, standard.course()),
                or(ownCourseShares, standard.ownCourse()),
                new Fee(
                        or(workspaceFee, fee.basisPoints()),
                        or(workspaceFeeMinimum, fee.minimum()),
                        workspaceFeeMaximum == null ? fee.maximum() : workspaceFeeMaximum),
                standard.marketplace(),
                or(escrowHold, standard.escrowHold()),
                or(checkoutLife, standard.checkoutLife()),
                or(checkoutSilence, standard.checkoutSilence()),
                or(answerPatience, standard.answerPatience()),
                or(minimumPayout, standard.minimumPayout()),
                new PackagePolicy(
                        or(packageLife, standard.packages().life()),
                        or(packageReminders, standard.packages().reminders())));
    }

    private static <T> T or(@Nullable T configured, T standard) {
        return Optional.ofNullable(configured).orElse(standard);
    }
}
