package broken.rest.kernel;

/** Breaks: the kernel knows a surface, and an adapter knows another. */
public record Answer(broken.rest.school.SchoolBody body, broken.persistence.Table table) {}
