package dev.tutorium.video.plugnmeet;

/** What the adapter does with a server of before. */
final class OldPlugNmeetRoomsTest extends PlugNmeetContract {

    OldPlugNmeetRoomsTest() {
        super(true);
    }
}
