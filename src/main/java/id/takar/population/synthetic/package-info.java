/** People who do not exist, in the shares of those who do; marked so that nobody takes them for real. */
@NullMarked
package id.takar.population.synthetic;

import org.jspecify.annotations.NullMarked;
