package broken.domain.material;

/** Breaks: material sees trust. */
public record Folder(broken.domain.trust.Flag flag) {}
