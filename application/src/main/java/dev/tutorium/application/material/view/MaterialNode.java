package dev.tutorium.application.material.view;

import dev.tutorium.domain.material.MaterialKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a tree. */
public record MaterialNode(
        UUID id, MaterialKind kind, @Nullable UUID folder, String title) {}
