package id.takar.policy;

import java.util.regex.Pattern;

/** The paths that a file of a release may have: the same on every disk, and leading nowhere else. */
final class RulePaths {
    private static final int LONGEST = 200;
    private static final Pattern PATH = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]*(/[a-zA-Z0-9][a-zA-Z0-9._-]*){0,8}");

    private RulePaths() {}

    static boolean isOne(String path) {
        return path.length() <= LONGEST && PATH.matcher(path).matches();
    }
}
