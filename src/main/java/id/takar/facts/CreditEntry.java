package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One amount of credit (angka kredit).
 *
 * @param source where it comes from
 * @param amount the amount, at least 0
 * @param on the day it was fixed
 */
public record CreditEntry(
        CreditSource source, BigDecimal amount, @Nullable LocalDate on) {}
