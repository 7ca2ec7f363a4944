package dev.tutorium.payments.sandbox;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;

/** Chosen by name; where no provider is named, only in development. */
final class SandboxChosen implements Condition {

    @Override
    @SuppressWarnings("rawtypes") // as Micronaut declares it
    public boolean matches(ConditionContext context) {
        var chosen =
                context.getProperty("tutorium.payments.provider", String.class).orElse("");
        return chosen.isEmpty()
                ? context.getProperty("tutorium.sandbox.enabled", Boolean.class).orElse(false)
                : chosen.equals("sandbox");
    }
}
