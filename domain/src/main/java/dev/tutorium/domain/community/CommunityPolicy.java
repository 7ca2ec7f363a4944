package dev.tutorium.domain.community;

/**
 * The numbers of the community.
 *
 * @param longestPost in UTF-16 characters, also of a reply
 */
public record CommunityPolicy(int longestPost) {

    public static CommunityPolicy standard() {
        return new CommunityPolicy(5_000);
    }
}
