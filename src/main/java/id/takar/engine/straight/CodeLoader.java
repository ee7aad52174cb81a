package id.takar.engine.straight;

import java.util.Map;

/** Defines the class of one release; it sees the lambdas it calls, whatever loader they are from. */
final class CodeLoader extends ClassLoader {
    private final Map<String, Class<?>> lambdas;

    CodeLoader(Map<String, Class<?>> lambdas) {
        super(Straight.class.getClassLoader());
        this.lambdas = lambdas;
    }

    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var lambda = lambdas.get(name);
        if (lambda == null) {
            throw new ClassNotFoundException(name);
        }
        return lambda;
    }
}
