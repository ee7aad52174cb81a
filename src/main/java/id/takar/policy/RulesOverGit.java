package id.takar.policy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

/** Where the rules are to be cloned from and pushed to: {@code /git/rules}. */
@Configuration(proxyBeanMethods = false)
class RulesOverGit {
    @Bean
    ServletRegistrationBean<RulesServlet> rulesServlet(
            RulesRepository rules,
            Drafts drafts,
            CheckWorkers checks,
            MessageSource texts,
            LocaleResolver languages,
            @Value("${takar.limits.push}") DataSize most) {
        return new ServletRegistrationBean<>(new RulesServlet(rules, drafts, checks, texts, languages, most), "/git/*");
    }
}
