package id.takar.engine;

import id.takar.confine.VisibleLoader;
import id.takar.facts.About;
import id.takar.facts.Subject;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Runs a release on Drools' own network: one knowledge base and one pooled session per evaluator, one subject a
 * session.
 */
final class NetworkEvaluator implements Evaluator {
    private static final ClassLoader VISIBLE = new VisibleLoader(NetworkEvaluator.class.getClassLoader());

    private final Release release;
    private final About about;
    private final Scope scope;
    private final Brake brake;
    private final KieSessionsPool sessions;
    private final KieSessionConfiguration configuration;
    private final IdentityHashMap<org.kie.api.definition.rule.Rule, Rule> rules = new IdentityHashMap<>();

    NetworkEvaluator(Release release, About about, Scope scope, Brake brake) {
        this.brake = brake;
        this.release = release;
        this.about = about;
        this.scope = scope;
        var base = base(release.models(), scope.order(), VISIBLE);
        scope.order()
                .forEach(rule ->
                        rules.put(base.getRule(rule.javaPackage(), rule.text().name()), rule));
        this.configuration = configuration();
        this.sessions = base.newKieSessionsPool(1);
    }

    /** A knowledge base of these rules in this order, and of no others. */
    @SuppressWarnings("deprecation") // the one call that takes a class loader; Drools offers no other
    static KieBase base(List<Model> models, List<Rule> order, ClassLoader loader) {
        var saliences = new java.util.HashMap<String, Integer>();
        for (int i = 0; i < order.size(); i++) {
            saliences.put(order.get(i).key(), -i);
        }
        var staged = models.stream()
                .<Model>map(model -> new StagedModel(model, saliences))
                .toList();
        return KieBaseBuilder.createKieBaseFromModel(staged, KieServices.get().newKieBaseConfiguration(null, loader));
    }

    /** One thread owns the knowledge base, so sessions need no locks. */
    static KieSessionConfiguration configuration() {
        var configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setProperty("drools.threadSafe", "false");
        return configuration;
    }

    @Override
    public Evaluated evaluate(Subject file, LocalDate day, LocalDate statedOn) {
        if (file.about() != about) {
            throw new IllegalArgumentException("this evaluator is about " + about + ", not " + file.about());
        }
        var given = Given.of(release, scope, file, day, statedOn);
        var recorder = new Recorder(rules, given.days(), given.declared(), brake);
        var combiner = new Combiner(scope, file, given, recorder.spoken());
        var session = sessions.newKieSession(configuration);
        try {
            session.addEventListener(recorder);
            session.insert(given.declared().thresholds());
            given.facts().forEach(session::insert);
            for (var wave : scope.waves()) {
                fire(session, recorder);
                combiner.combine(wave.combinations()).forEach(session::insert);
            }
        } finally {
            session.dispose();
        }
        return combiner.all();
    }

    private static void fire(KieSession session, Recorder recorder) {
        try {
            session.fireAllRules(recorder);
        } catch (RuleTooLong ended) {
            throw ended;
        } catch (RuntimeException e) {
            var conflict = recorder.conflict();
            throw conflict == null ? new RuleFailed(recorder.speaking(), e) : conflict;
        } finally {
            recorder.silent();
        }
    }
}
