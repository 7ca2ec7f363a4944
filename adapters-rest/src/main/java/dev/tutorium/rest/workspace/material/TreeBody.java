package dev.tutorium.rest.workspace.material;

import dev.tutorium.application.material.view.MaterialNode;
import dev.tutorium.domain.material.MaterialKind;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All folders and templates, each in its folder. */
@Serdeable
record TreeBody(List<Node> tree) {

    /** @param children null for a template */
    @Serdeable
    record Node(
            UUID id, String type, String title, @Nullable List<Node> children) {}

    static TreeBody of(List<MaterialNode> nodes) {
        Map<@Nullable UUID, List<MaterialNode>> within = new HashMap<>();
        nodes.forEach(node ->
                within.computeIfAbsent(node.folder(), _ -> new ArrayList<>()).add(node));
        return new TreeBody(below(null, within));
    }

    private static List<Node> below(@Nullable UUID folder, Map<@Nullable UUID, List<MaterialNode>> within) {
        return within.getOrDefault(folder, List.of()).stream()
                .map(node -> new Node(
                        node.id(),
                        Choice.word(node.kind()),
                        node.title(),
                        node.kind() == MaterialKind.FOLDER ? below(node.id(), within) : null))
                .toList();
    }
}
