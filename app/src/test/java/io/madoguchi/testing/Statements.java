package io.madoguchi.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Counts what a thread sends to the databases; a request is served by one thread. */
final class Statements {

    private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);

    private Statements() {}

    static List<String> sent() {
        return SENT.get();
    }

    static DataSource counted(DataSource dataSource) {
        return wrap(DataSource.class, dataSource, "");
    }

    @SuppressWarnings("unchecked")
    private static <T> T wrap(Class<T> type, Object target, String sql) {
        return (T) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        SENT.get().add(arguments == null ? sql : String.valueOf(arguments[0]));
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return switch (result) {
                            case PreparedStatement statement ->
                                wrap(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                            case Statement statement
                            when method.getName().equals("createStatement") -> wrap(Statement.class, statement, "");
                            case Connection connection
                            when target instanceof DataSource -> wrap(Connection.class, connection, "");
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
