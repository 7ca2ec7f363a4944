package dev.tutorium.domain.widget;

/**
 * How a widget looks. Its style sheet is made of these values alone, none of which is text that someone typed.
 *
 * @param radius of corners, in pixels
 */
public record Theme(Colour primary, Colour onPrimary, Colour background, Colour text, Font font, int radius) {

    public static final int LARGEST_RADIUS = 32;

    public Theme {
        if (radius < 0 || radius > LARGEST_RADIUS) {
            throw new IllegalArgumentException("radius " + radius);
        }
    }

    public static Theme standard() {
        return new Theme(
                new Colour("#2456a6"),
                new Colour("#ffffff"),
                new Colour("#ffffff"),
                new Colour("#1f2328"),
                Font.SYSTEM,
                8);
    }

    /** The style sheet: custom properties for a widget, and its plain use of them. */
    public String css() {
        return """
                .tutorium-widget {
                  --tutorium-primary: %s;
                  --tutorium-on-primary: %s;
                  --tutorium-background: %s;
                  --tutorium-text: %s;
                  --tutorium-radius: %dpx;
                  background: var(--tutorium-background);
                  border-radius: var(--tutorium-radius);
                  color: var(--tutorium-text);
                  font-family: %s;
                }
                .tutorium-widget button {
                  background: var(--tutorium-primary);
                  border: 0;
                  border-radius: var(--tutorium-radius);
                  color: var(--tutorium-on-primary);
                  font: inherit;
                }
                .tutorium-widget a {
                  color: var(--tutorium-primary);
                }
                """.formatted(primary.hex(), onPrimary.hex(), background.hex(), text.hex(), radius, font.stack());
    }
}
