package id.takar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who runs the server: PostgreSQL refuses root, so root starts it as nobody, or in a user namespace where nobody may
 * not pass through the folders above.
 *
 * @param prefix the command that becomes this user
 * @param owner the name of the user who must own the server's files
 */
record ServerUser(List<String> prefix, String owner) {

    private static final String NOBODY = "nobody";

    static ServerUser of(Path folder) throws IOException {
        var me = Files.getOwner(Path.of("/proc/self")).getName();
        return uid() == 0 ? insteadOfRoot(folder, me) : new ServerUser(List.of(), me);
    }

    List<String> running(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /** Gives the tree to this user, unless it is his already. */
    void own(Path tree) throws IOException {
        if (Files.getOwner(tree).getName().equals(owner)) {
            return;
        }
        var principal = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Objects.requireNonNull(Files.getFileAttributeView(
                                file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS))
                        .setOwner(principal);
            }
        }
    }

    private static ServerUser insteadOfRoot(Path folder, String root) throws IOException {
        var group = Command.run(List.of("id", "-g", NOBODY));
        var asNobody = new ServerUser(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + group.output(), "--clear-groups"), NOBODY);
        if (group.succeeded() && asNobody.mayEnter(folder)) {
            return asNobody;
        }
        var inNamespace = new ServerUser(List.of("unshare", "-U"), root);
        if (Command.run(inNamespace.running("true")).succeeded()) {
            return inNamespace;
        }
        throw new StoreUnavailable("PostgreSQL does not run as root, the user `nobody` may not pass through `"
                + asNobody.blockerOf(folder)
                + "`, and this machine allows no user namespace (unshare -U).");
    }

    private boolean mayEnter(Path folder) throws IOException {
        return Command.run(running("test", "-x", folder.toString())).succeeded();
    }

    private Path blockerOf(Path folder) throws IOException {
        var parent = folder.getParent();
        return parent == null || mayEnter(parent) ? folder : blockerOf(parent);
    }

    private static int uid() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }
}
