package broken.rest.catalog;

/** Breaks: a surface that shares the body of another. */
public record CatalogBody(broken.rest.workspace.WorkspaceBody body) {}
