package dev.tutorium.domain.widget;

/** The fonts a widget may have: stacks of what visitors have, so that nothing is loaded from elsewhere. */
public enum Font {
    SYSTEM("system-ui, sans-serif"),
    SANS("Helvetica, Arial, sans-serif"),
    SERIF("Georgia, \"Times New Roman\", serif"),
    ROUNDED("ui-rounded, \"Arial Rounded MT Bold\", sans-serif"),
    MONO("ui-monospace, Menlo, Consolas, monospace");

    private final String stack;

    Font(String stack) {
        this.stack = stack;
    }

    /** As CSS writes it. */
    public String stack() {
        return stack;
    }
}
