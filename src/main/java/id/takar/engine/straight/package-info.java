/**
 * Carries out rules without a network: the very lambdas that Drools' generator made of them, called directly by one
 * generated class per release. Knows nothing of policies; what it runs may be any rules, most of which it refuses.
 */
@NullMarked
package id.takar.engine.straight;

import org.jspecify.annotations.NullMarked;
