package id.takar.engine;

import id.takar.engine.straight.Fired;
import id.takar.engine.straight.Plan;
import id.takar.engine.straight.Straight;
import id.takar.facts.About;
import id.takar.facts.EmployeeFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;

/** The runners of a release without what combines answers and writes decisions: facts in, trace out. */
public final class BareRunners {
    private final Release release;
    private final Scope scope;
    private final StraightRelease straight;
    private final Declarations.OnDays declared;
    private final Days days;

    /**
     * @param day the day asked about; the period of everybody is the year before
     */
    public BareRunners(Release release, LocalDate day) {
        this.release = release;
        this.scope = Scope.of(release.stages(), release.subjects(), About.EMPLOYEE);
        this.straight = new StraightRelease(release.stages(), release.models());
        this.days = new Days(day, LocalDate.of(day.getYear() - 1, 12, 31), Map.of());
        this.declared = release.declarations().on(days, About.EMPLOYEE);
    }

    /** The facts of a file that some rule asks for. */
    public List<Object> facts(EmployeeFile file, LocalDate day) {
        return Given.of(release, scope, file, day, day).facts();
    }

    /** How many rules hold on the day. */
    public long holding() {
        return scope.order().stream().filter(rule -> rule.holdsOn(days)).count();
    }

    /** The value of a threshold on the day. */
    public BigDecimal threshold(String id) {
        return Objects.requireNonNull(declared.thresholds().value(id), id);
    }

    /** How many rules ask for something. */
    public int size() {
        return straight.size();
    }

    /** The id of the rule at a place in the order. */
    public String id(int place) {
        return straight.rule(place).id();
    }

    /** Whether something is what engines add to rules that name thresholds. */
    public boolean isAdded(Object fact) {
        return fact == declared.thresholds();
    }

    /** How the rules are carried out straight. */
    public Plan plan() {
        return straight.plan();
    }

    /** Whether the rule at a place in the order holds on the day. */
    public boolean holds(int place) {
        return straight.rule(place).holdsOn(days);
    }

    /** What engines add to rules that name thresholds. */
    public Object thresholds() {
        return declared.thresholds();
    }

    /** Runs straight, for one thread. */
    public final class OnStraight {
        private final Straight run = straight.start();
        private final Brake brake = new Brake();
        private final long[] holding = new long[straight.size() / Long.SIZE + 1];

        {
            scope.order().stream().filter(rule -> rule.holdsOn(days)).forEach(rule -> {
                int place = straight.place(rule);
                holding[place / Long.SIZE] |= 1L << place;
            });
        }

        /** What the rules say. */
        public Fired fire(List<Object> facts) {
            brake.begin();
            run.begin(holding, brake::isPulled);
            run.add(declared.thresholds());
            for (int i = 0; i < facts.size(); i++) {
                run.add(facts.get(i));
            }
            for (int wave = 0; wave < scope.waves().size(); wave++) {
                run.speak(wave);
            }
            return run.fired();
        }

        /** What the rules say, in the order in which they speak. */
        public List<Spoke> spoke(List<Object> facts) {
            var fired = fire(facts);
            var spoke = new ArrayList<Spoke>();
            for (int i = 0; i < fired.count(); i++) {
                spoke.add(new Spoke(id(fired.rule(i)), fired.said(i)));
            }
            return spoke;
        }
    }

    /** Runs on Drools' network, for one thread. */
    public final class OnNetwork {
        private final boolean tuned;
        private final KieBase base =
                NetworkEvaluator.base(release.models(), scope.order(), BareRunners.class.getClassLoader());
        private final IdentityHashMap<org.kie.api.definition.rule.Rule, Rule> rules = new IdentityHashMap<>();
        private final KieSessionsPool sessions = base.newKieSessionsPool(1);
        private final KieSessionConfiguration configuration = NetworkEvaluator.configuration();

        /**
         * Makes a knowledge base of its own.
         *
         * @param tuned with pooled sessions that know of one thread, as Takar uses them; else with a new session each
         */
        public OnNetwork(boolean tuned) {
            this.tuned = tuned;
            scope.order()
                    .forEach(rule -> rules.put(
                            base.getRule(rule.javaPackage(), rule.text().name()), rule));
        }

        /** What the rules say: rule ids, what was said, and the facts. */
        public Spoken fire(List<Object> facts) {
            var recorder = new Recorder(rules, days, declared, new Brake());
            var session = tuned ? sessions.newKieSession(configuration) : base.newKieSession();
            try {
                session.addEventListener(recorder);
                session.insert(declared.thresholds());
                facts.forEach(session::insert);
                session.fireAllRules(recorder);
            } finally {
                session.dispose();
            }
            return recorder.spoken();
        }

        /** What the rules say, in the order in which they speak. */
        public List<Spoke> spoke(List<Object> facts) {
            var said = fire(facts);
            var spoke = new ArrayList<Spoke>();
            for (int i = 0; i < said.count(); i++) {
                spoke.add(new Spoke(said.rule(i).id(), said.said(i)));
            }
            return spoke;
        }

        /** How often rules spoke. */
        public int count(List<Object> facts) {
            return fire(facts).count();
        }

        /** How often each rule spoke. */
        public Map<String, Integer> spoken(List<Object> facts) {
            var spoken = new TreeMap<String, Integer>();
            var said = fire(facts);
            for (int i = 0; i < said.count(); i++) {
                spoken.merge(said.rule(i).id(), 1, Integer::sum);
            }
            return spoken;
        }
    }
}
