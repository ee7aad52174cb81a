package id.takar.engine;

import java.util.List;
import java.util.Map;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** Those rules of a generated model that have a place in an order. */
final class StagedModel implements Model {
    private final Model model;
    private final List<Rule> rules;

    /** Keeps the rules whose key has a salience. */
    StagedModel(Model model, Map<String, Integer> saliences) {
        this.model = model;
        this.rules = model.getRules().stream()
                .filter(rule -> saliences.containsKey(key(rule)))
                .<Rule>map(rule -> new StagedRule(rule, saliences.getOrDefault(key(rule), 0)))
                .toList();
    }

    private static String key(Rule rule) {
        return id.takar.engine.Rule.key(rule.getPackage(), rule.getName());
    }

    @Override
    public String getName() {
        return model.getName();
    }

    @Override
    public String getPackageName() {
        return model.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Global> getGlobals() {
        return model.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
        return rules;
    }

    @Override
    public List<Query> getQueries() {
        return model.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return model.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return model.getEntryPoints();
    }
}
