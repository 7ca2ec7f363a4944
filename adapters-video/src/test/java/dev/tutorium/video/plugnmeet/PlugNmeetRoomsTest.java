package dev.tutorium.video.plugnmeet;

/** What the adapter does with a server of today. */
final class PlugNmeetRoomsTest extends PlugNmeetContract {

    PlugNmeetRoomsTest() {
        super(false);
    }
}
