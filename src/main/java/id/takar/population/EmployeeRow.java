package id.takar.population;

import id.takar.facts.EmployeeFile;
import java.util.UUID;

/**
 * One employee file of a population.
 *
 * @param id the file's number
 * @param row its row in the population, from 1
 * @param sha256 of the file's bytes as they are kept, in hexadecimal
 * @param file the file
 */
public record EmployeeRow(UUID id, int row, String sha256, EmployeeFile file) {}
