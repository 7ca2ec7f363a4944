package dev.tutorium.domain.material;

public enum MaterialKind {
    FOLDER,
    TEMPLATE,
    RESOURCE
}
