package dev.tutorium.rest.kernel;

import java.util.List;

/** What is spoken where no surface is: unknown paths, documents, health. */
final class PlainDialect extends ProblemDialect {

    @Override
    public String surface() {
        return "platform";
    }

    @Override
    public boolean speaks(String path) {
        return true;
    }

    @Override
    public Names names() {
        return Names.CAMEL;
    }

    @Override
    public Paging paging() {
        return new Paging("limit", 20, null, null);
    }

    @Override
    public List<TokenPlace> tokenPlaces() {
        return List.of();
    }

    @Override
    public Object success(Answer answer) {
        return answer.value();
    }
}
