package broken.persistence;

/** Breaks: an adapter that knows the bootstrap and another adapter. */
public record Table(broken.bootstrap.Main main, broken.video.Room room) {}
