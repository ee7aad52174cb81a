package id.takar.engine;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Mutated rule files, for as long as every build can wait. */
class RuleFileFuzz {
    @FuzzTest(maxDuration = "20s")
    void reads(byte[] file) {
        FuzzedRules.read(file);
    }
}
