package id.takar.web;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of a first look: known to everybody, so they exist on the loopback address only. */
final class DemoAccounts {

    static final String PASSWORD = "takar-demo";

    static final Map<String, Role> ROLES = roles();

    private DemoAccounts() {}

    /** Refuses to serve the demo accounts to other machines. */
    static void mayExistOn(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new DemoAccountsExposed(address);
        }
    }

    private static Map<String, Role> roles() {
        var roles = new LinkedHashMap<String, Role>();
        roles.put("hr", Role.HR);
        roles.put("officer", Role.POLICY_OFFICER);
        roles.put("approver", Role.APPROVER);
        roles.put("auditor", Role.AUDITOR);
        roles.put("admin", Role.ADMIN);
        return roles;
    }
}
