package dev.tutorium.rest.school.offering;

import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

@SnakeCase
record CategoriesBody(List<CategoryBody> categories) {}
