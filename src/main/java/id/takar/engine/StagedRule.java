package id.takar.engine;

import java.util.Map;
import org.drools.model.Consequence;
import org.drools.model.Rule;
import org.drools.model.View;
import org.jspecify.annotations.Nullable;

/** A generated rule with the place in the order that the release gives it. */
final class StagedRule implements Rule {
    private final Rule rule;
    private final int salience;

    StagedRule(Rule rule, int salience) {
        this.rule = rule;
        this.salience = salience;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(Attribute<T> attribute) {
        return attribute == (Object) Attribute.SALIENCE ? (T) (Object) salience : rule.getAttribute(attribute);
    }

    @Override
    public View getView() {
        return rule.getView();
    }

    @Override
    public Consequence getDefaultConsequence() {
        return rule.getDefaultConsequence();
    }

    @Override
    public Map<String, Consequence> getConsequences() {
        return rule.getConsequences();
    }

    @Override
    public Map<String, Object> getMetaData() {
        return rule.getMetaData();
    }

    @Override
    public Object getMetaData(String key) {
        return rule.getMetaData(key);
    }

    @Override
    public String getUnit() {
        return rule.getUnit();
    }

    @Override
    public String getName() {
        return rule.getName();
    }

    @Override
    public String getPackage() {
        return rule.getPackage();
    }
}
