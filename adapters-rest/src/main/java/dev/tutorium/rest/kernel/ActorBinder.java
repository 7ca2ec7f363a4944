package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Actor;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller its actor: {@link Actor.Member} on routes for the signed in, {@link Actor} on routes for anyone. */
@Singleton
final class ActorBinder implements TypedRequestArgumentBinder<Actor> {

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public boolean matches(Class<?> type) {
        return type.equals(Actor.class) || type.equals(Actor.Member.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        var member = Requests.member(request);
        if (context.getArgument().getType().equals(Actor.Member.class)) {
            return () -> member.map(Actor.class::cast);
        }
        return () -> Optional.of(member.<Actor>map(known -> known).orElseGet(Actor.Visitor::new));
    }
}
