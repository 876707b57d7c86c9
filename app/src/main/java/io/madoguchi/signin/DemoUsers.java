package io.madoguchi.signin;

import io.madoguchi.access.AccountKind;
import java.util.List;

/** Whom one can sign in as in the demonstration; a bean only there. */
public interface DemoUsers {

    String PASSWORD = "demo-Password-1";

    List<DemoUser> all();

    /**
     * An account with the company it belongs to; the company is empty for vendor staff.
     *
     * @param restricted sees engagements only
     * @param leading one of those with whom a demonstration begins
     */
    record DemoUser(String mail, String name, String company, AccountKind kind, boolean restricted, boolean leading) {}
}
