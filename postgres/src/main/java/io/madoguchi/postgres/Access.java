package io.madoguchi.postgres;

/** How to reach a running embedded PostgreSQL as its superuser. */
public record Access(int port, String user, String password) {

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Without the password: this text ends up in logs. */
    @Override
    public String toString() {
        return user + "@127.0.0.1:" + port;
    }
}
