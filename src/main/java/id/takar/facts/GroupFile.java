package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one group of employees for one period: sums over what is stated and concluded about its members,
 * and nothing about any one of them but the keys of contributors. What is not stated is missing, which never equals
 * zero.
 *
 * @param group which group it is
 * @param period the evaluation period
 * @param members its members by predicate
 * @param cycle whether they were planned for, directed and supervised
 * @param results their work results
 * @param service those results that serve the public directly
 * @param contributors who contributes to a programme or an activity; null when not stated, as where thousands do
 * @param earlier earlier periods; null when not stated
 * @param region the region it serves, as context
 */
public record GroupFile(
        @Schema(description = "Which group it is") Group group,
        @Schema(description = "The evaluation period") Period period,
        @Schema(description = "Its members by predicate") Members members,

        @Schema(description = "Whether they were planned for, directed and supervised")
        ManagedCycle cycle,

        @Schema(description = "Their work results") GroupResults results,

        @Schema(description = "Those results that serve the public directly")
        ServiceResults service,

        @Schema(
                description = "Who contributes to a programme or an activity",
                example = "[{\"key\":\"line-17\",\"planned\":3,\"achieved\":2,\"sum\":298.5}]")
        @Nullable
        List<Contributor> contributors,

        @Schema(
                description = "Earlier periods",
                example = "[{\"to\":\"2022-12-31\",\"results\":{\"measurable\":10,\"open\":0,\"sum\":905}}]")
        @Nullable
        List<EarlierGroup> earlier,

        @Schema(description = "The region it serves, as context")
        Region region)
        implements Subject {

    public GroupFile {
        group = group == null ? Group.UNKNOWN : group;
        period = period == null ? Period.UNKNOWN : period;
        members = members == null ? Members.UNKNOWN : members;
        cycle = cycle == null ? ManagedCycle.UNKNOWN : cycle;
        results = results == null ? GroupResults.UNKNOWN : results;
        service = service == null ? ServiceResults.UNKNOWN : service;
        contributors = contributors == null ? null : List.copyOf(contributors);
        earlier = earlier == null ? null : List.copyOf(earlier);
        region = region == null ? Region.UNKNOWN : region;
    }

    /** A file that states nothing. */
    public static GroupFile nothingStated() {
        return new GroupFile(
                Group.UNKNOWN,
                Period.UNKNOWN,
                Members.UNKNOWN,
                ManagedCycle.UNKNOWN,
                GroupResults.UNKNOWN,
                ServiceResults.UNKNOWN,
                null,
                null,
                Region.UNKNOWN);
    }

    @Override
    public List<Object> factsOn(LocalDate day, LocalDate statedOn) {
        var facts = new ArrayList<Object>();
        facts.add(new Asked(day));
        facts.add(period);
        facts.add(group);
        facts.add(members);
        facts.add(cycle);
        facts.add(results);
        facts.add(service);
        facts.add(new GroupTrend(this));
        facts.add(region);
        if (contributors != null) {
            contributors.forEach(contributor -> facts.add(new Contribution(contributor, results.sum())));
        }
        return List.copyOf(facts);
    }
}
