package io.madoguchi.signin;

import java.util.List;

/**
 * The sign-in page.
 *
 * @param next where to go after sign-in
 * @param notice what to say above the form: refused, ended, out, or nothing
 * @param demoUsers shown in the demonstration only
 */
public record SignInView(String next, String notice, List<DemoUsers.DemoUser> demoUsers) {}
