package id.takar.policy;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells git of what the database has kept; what a crash leaves out is put right by what comes next, or by a start. */
final class AfterCommit {
    private AfterCommit() {}

    static void run(Runnable tell) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell.run();
            }
        });
    }
}
