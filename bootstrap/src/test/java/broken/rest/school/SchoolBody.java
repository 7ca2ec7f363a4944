package broken.rest.school;

/** Breaks: a surface that shares the body of another. */
public record SchoolBody(broken.rest.catalog.CatalogBody body) {}
