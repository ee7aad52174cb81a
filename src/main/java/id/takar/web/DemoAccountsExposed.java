package id.takar.web;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The service would offer its well-known demo accounts to other machines. */
final class DemoAccountsExposed extends RuntimeException {

    DemoAccountsExposed(@Nullable InetAddress address) {
        super("The demo accounts, whose password everybody knows, would be open to other machines: server.address is "
                + (address == null ? "every address of this machine" : "`" + address.getHostAddress() + "`")
                + ", not a loopback address.");
    }
}
