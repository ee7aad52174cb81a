package id.takar.policy;

/**
 * What somebody pushed, after it was looked at.
 *
 * @param head the commit that it ends in
 * @param title the first line of what that commit says
 * @param isOnMain whether it stands on what {@code main} ends in, and so on the release published last
 * @param check what was said about its files; well
 */
record Pushed(String head, String title, boolean isOnMain, ReleaseCheck check) {}
