package id.takar.facts;

/**
 * The predicate fixed for a past year.
 *
 * @param year the calendar year
 * @param value the predicate
 */
public record YearlyPredicate(int year, Predikat value) {}
