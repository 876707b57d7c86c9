package io.madoguchi.signin;

import io.madoguchi.signin.DemoUsers.DemoUser;
import java.util.List;

/**
 * @param next where to go after sign-in
 * @param notice what to say above the form, {@code login.NOTICE}; empty for nothing
 * @param rpId for which address passkeys are good
 * @param demoUsers shown in the demonstration only
 */
public record SignInView(String next, String notice, String rpId, List<DemoUser> demoUsers) {

    public boolean isRefusal() {
        return List.of("refused", "network", "passkey").contains(notice);
    }

    public List<DemoUser> leading() {
        return demoUsers.stream().filter(DemoUser::leading).toList();
    }

    public List<DemoUser> others() {
        return demoUsers.stream().filter(user -> !user.leading()).toList();
    }
}
