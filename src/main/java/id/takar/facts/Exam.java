package id.takar.facts;

import java.time.LocalDate;

/**
 * One exam passed.
 *
 * @param kind which exam
 * @param passedOn the day it was passed
 */
public record Exam(ExamKind kind, LocalDate passedOn) {}
