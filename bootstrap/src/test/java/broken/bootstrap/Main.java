package broken.bootstrap;

/** Known where it should not be. */
public final class Main {}
