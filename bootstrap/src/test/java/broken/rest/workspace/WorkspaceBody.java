package broken.rest.workspace;

/** Breaks: a surface that shares the body of another. */
public record WorkspaceBody(broken.rest.marketplace.MarketplaceBody body) {}
