package id.takar.engine.straight;

/** Why a rule cannot be carried out straight. */
final class Obstacle extends Exception {
    private static final long serialVersionUID = 1;

    Obstacle(String why) {
        super(why, null, false, false);
    }
}
