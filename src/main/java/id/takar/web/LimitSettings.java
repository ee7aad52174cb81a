package id.takar.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be.
 *
 * @param body any request's body
 * @param populationBody the body of a request that brings a population
 * @param push the body of a push to the rules
 */
@ConfigurationProperties("takar.limits")
record LimitSettings(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("25GB") DataSize populationBody,
        @DefaultValue("20MB") DataSize push) {

    long bytesFor(String path) {
        var isPopulation = path.startsWith("/api/v1/populations")
                || path.startsWith("/populations")
                || path.startsWith("/evaluate");
        return (isPopulation ? populationBody : path.startsWith("/git/") ? push : body).toBytes();
    }
}
