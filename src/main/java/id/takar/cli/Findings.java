package id.takar.cli;

import id.takar.engine.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form in which findings are written, for people or for programs. */
interface Findings {
    /**
     * Writes findings.
     *
     * @param findings what was found, by place
     * @param files the files it was found in, by path below the folder of policies
     * @param language Indonesian or English
     */
    String write(List<Diagnostic> findings, Map<String, byte[]> files, Locale language);

    /** Whether people read it, who are told totals too. */
    default boolean forPeople() {
        return false;
    }

    /**
     * The form of a name.
     *
     * @param name text, json, sarif or github
     * @param root the folder of policies, as it was named
     * @throws Misuse where there is no such form
     */
    static Findings of(String name, String root) {
        return switch (name) {
            case "text" -> new FindingsText();
            case "json" -> new FindingsJson();
            case "sarif" -> new FindingsSarif(root);
            case "github" -> new FindingsGitHub(root);
            default -> throw new Misuse("--output is `" + name + "`; it can be text, json, sarif or github");
        };
    }
}
