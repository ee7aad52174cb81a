package id.takar.facts;

import id.takar.exact.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The competences together and the arithmetic over them. */
@Given(at = "competences")
public final class CompetenceRecord implements NamesMissing {
    private final @Nullable List<Competence> competences;

    CompetenceRecord(@Nullable List<Competence> competences) {
        this.competences = competences;
    }

    /** How many managerial competences state the level found; null when competences are not stated. */
    @Reads("competences")
    public @Nullable Integer managerial() {
        return count(CompetenceGroup.MANAGERIAL);
    }

    /** How many socio-cultural competences state the level found; null when competences are not stated. */
    @Reads("competences")
    public @Nullable Integer socioCultural() {
        return count(CompetenceGroup.SOCIO_CULTURAL);
    }

    /** True when each competence has what a match needs; null when one has not, or none is stated. */
    @Reads("competences")
    public @Nullable Boolean assessed() {
        return missing("assessed").isEmpty() ? true : null;
    }

    /** Whether some required level is left to the post; null when competences are not stated. */
    @Reads("competences")
    public @Nullable Boolean leftToPost() {
        return competences == null ? null : competences.stream().anyMatch(Competence::byPost);
    }

    /** All levels found against all levels required, in percent. Needs {@link #assessed()}, none left to the post. */
    public BigDecimal match() {
        return matchWith(BigDecimal.ZERO);
    }

    /**
     * All levels found against all levels required, in percent. Needs {@link #assessed()}.
     *
     * @param level the level that the post requires where a competence does not say
     */
    public BigDecimal matchWith(BigDecimal level) {
        var found = BigDecimal.ZERO;
        var asked = BigDecimal.ZERO;
        for (var competence : Objects.requireNonNull(competences, "competences are missing")) {
            var required = competence.required();
            found = found.add(BigDecimal.valueOf(
                    Objects.requireNonNull(competence.achieved(), () -> competence.key() + " was not assessed")));
            asked = asked.add(required == null ? level : BigDecimal.valueOf(required));
        }
        return Decimals.divide(found.multiply(Exact.HUNDRED), asked);
    }

    @Override
    public List<String> missing(String property) {
        var stated = competences;
        if (stated == null || (property.equals("assessed") && stated.isEmpty())) {
            return List.of("competences");
        }
        var names = new ArrayList<String>();
        if (property.equals("assessed")) {
            stated.forEach(competence -> lacking(competence, names));
        }
        return names;
    }

    private static void lacking(Competence competence, List<String> names) {
        var at = "competences[" + competence.key() + "].";
        if (competence.achieved() == null) {
            names.add(at + "achieved");
        }
        if (competence.required() == null && competence.group() == CompetenceGroup.TECHNICAL) {
            names.add(at + "required");
        }
        if (competence.required() == null && competence.group() == null) {
            names.add(at + "group");
        }
    }

    private @Nullable Integer count(CompetenceGroup group) {
        return competences == null
                ? null
                : Math.toIntExact(competences.stream()
                        .filter(c -> c.group() == group && c.achieved() != null)
                        .count());
    }
}
