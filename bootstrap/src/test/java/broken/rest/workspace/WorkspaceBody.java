package broken.rest.workspace;

import java.time.DayOfWeek;

/** Breaks: a surface that shares the body of another; a constant as it is. */
public record WorkspaceBody(broken.rest.marketplace.MarketplaceBody body, DayOfWeek day) {}
