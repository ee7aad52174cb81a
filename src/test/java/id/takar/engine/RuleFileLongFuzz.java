package id.takar.engine;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Mutated rule files, for longer than a build can wait. */
class RuleFileLongFuzz {
    @FuzzTest(maxDuration = "10m")
    void reads(byte[] file) {
        FuzzedRules.read(file);
    }
}
