package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Actor;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives a controller the member who asks; for routes whose {@code @Secured} lets only the signed in come this far. */
@Singleton
final class MemberBinder implements TypedRequestArgumentBinder<Actor.Member> {

    @Override
    public Argument<Actor.Member> argumentType() {
        return Argument.of(Actor.Member.class);
    }

    @Override
    public BindingResult<Actor.Member> bind(ArgumentConversionContext<Actor.Member> context, HttpRequest<?> request) {
        return () -> Requests.member(request);
    }
}
