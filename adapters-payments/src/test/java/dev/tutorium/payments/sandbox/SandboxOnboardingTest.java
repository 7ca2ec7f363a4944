package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.application.payment.port.PayoutOnboardingContract;

final class SandboxOnboardingTest extends PayoutOnboardingContract {

    @Override
    protected PayoutOnboarding onboarding() {
        return new SandboxOnboarding();
    }

    @Override
    protected void complete(String account) {}
}
