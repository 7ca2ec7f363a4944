package dev.tutorium.application.material;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.Material.Source.Link;
import dev.tutorium.domain.material.Material.Source.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes about a resource; what is null stays as it is.
 *
 * @param url of a link, which stays one
 */
public record ResourceFields(
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable Boolean favorite) {

    private static final int LONGEST_DESCRIPTION = 5_000;

    /** What a new link leads to. */
    Link link() {
        if (url == null) {
            throw new Malformed("url", "must be given, or a file be sent");
        }
        return new Link(Text.webAddress("url", url));
    }

    String describe() {
        return Text.lines("description", description, LONGEST_DESCRIPTION);
    }

    boolean marksFavorite() {
        return Boolean.TRUE.equals(favorite);
    }

    Resource over(Resource current) {
        return new Resource(
                current.id(),
                current.owner(),
                current.folder(),
                title == null ? current.title() : Shelf.title(title),
                description == null ? current.description() : describe(),
                source(current.source()),
                favorite == null ? current.favorite() : favorite,
                current.createdAt(),
                current.version());
    }

    private Source source(Source current) {
        if (url == null) {
            return current;
        }
        return switch (current) {
            case Link _ -> link();
            case Upload _ -> throw new Malformed("url", "must not be given for a file");
        };
    }
}
