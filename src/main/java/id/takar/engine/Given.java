package id.takar.engine;

import id.takar.facts.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an evaluation starts from.
 *
 * @param days the days it goes by
 * @param declared what is declared on them
 * @param facts what the file states that some rule asks for
 */
record Given(Days days, Declarations.OnDays declared, List<Object> facts) {
    static Given of(Release release, Scope scope, Subject file, LocalDate day, LocalDate statedOn) {
        var declarations = release.declarations();
        var stated = file.factsOn(day, statedOn, declarations.calendar(day));
        var days = Days.of(day, file.period().to(), declarations.events(), stated);
        var asked = scope.asked();
        var facts = new ArrayList<Object>(stated.size());
        for (var fact : stated) {
            if (asked.contains(fact.getClass())) {
                facts.add(fact);
            }
        }
        return new Given(days, declarations.on(days, file.about()), facts);
    }
}
