package id.takar.engine;

import java.util.List;
import java.util.SortedMap;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * One policy, read and accepted.
 *
 * @param name folder and stem, such as {@code performance/predicate}
 * @param tree what gets compiled: only what was accepted, so nothing that was not looked at
 * @param rules its rules in file order, logic before thresholds
 * @param hash SHA-256 over its logic and thresholds, in hexadecimal
 * @param files its logic and thresholds, by path
 */
record PolicyText(String name, PackageDescr tree, List<Rule> rules, String hash, SortedMap<String, byte[]> files) {
    PolicyText {
        rules = List.copyOf(rules);
    }
}
