package broken.rest.marketplace;

/** Breaks: a surface that shares the body of another. */
public record MarketplaceBody(broken.rest.school.SchoolBody body) {}
