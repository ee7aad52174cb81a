package id.takar;

import id.takar.cli.Terminal;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Where Takar starts: the service, or one command on the terminal when the first argument names one. */
@SpringBootApplication
public class Takar {

    public static void main(String[] args) {
        if (Terminal.isMeant(args)) {
            System.exit(Terminal.run(args, System.out, System.err));
        }
        SpringApplication.run(Takar.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
