package id.takar;

import id.takar.cli.Terminal;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Where Takar starts: the service, or one command on the terminal when the first argument names one. */
@SpringBootApplication
public class Takar {

    private static final Set<String> COMMANDS =
            Set.of("check", "catalogue", "evaluate", "explain", "release", "help", "--help", "-h", "--version");

    public static void main(String[] args) {
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            System.exit(Terminal.run(args, System.out, System.err));
        }
        SpringApplication.run(Takar.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
