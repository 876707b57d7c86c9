package io.madoguchi.launch;

import io.madoguchi.account.Administrators;
import io.madoguchi.account.Administrators.Invitation;
import io.madoguchi.kernel.MailAddress;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code admin create MAIL [--reset-factor]}: with or without a portal that runs on the directory. */
final class AdminCommand {

    private static final String PARTS = "account\\.(Administrator(s|Store)|PasswordStore)";

    private final PrintStream out;

    AdminCommand(PrintStream out) {
        this.out = out;
    }

    static int run(Options options) {
        return new AdminCommand(System.out).run(options, System.getenv());
    }

    int run(Options options, Map<String, String> environment) {
        List<String> words = options.words();
        if (words.size() != 2 || !words.getFirst().equals("create")) {
            throw new WrongUse("Say: admin create MAIL [--reset-factor]");
        }
        MailAddress mail = MailAddress.of(words.get(1));
        if (!mail.isComplete()) {
            throw new WrongUse(words.get(1) + " is not a mail address.");
        }
        Settings settings = Settings.of(options, environment);
        try (Store store = Store.of(options, settings);
                ConfigurableApplicationContext program = CommandProgram.on(store.logins(), PARTS)) {
            return tell(
                    mail,
                    program.getBean(Administrators.class)
                            .invite(mail, options.switches().contains("reset-factor")),
                    options,
                    settings);
        }
    }

    private int tell(MailAddress mail, Invitation invitation, Options options, Settings settings) {
        return switch (invitation) {
            case Invitation.ToSetPassword link -> {
                out.println(
                        link.isNew()
                                ? "管理者 " + mail + " を登録しました。 / Created the administrator " + mail + "."
                                : "管理者 " + mail + " は登録済みです。 / The administrator " + mail + " exists already.");
                out.println("次のリンクからパスワードを設定してください（24時間以内、1回限り）。"
                        + " / Set the password with this link (once, within 24 hours):");
                out.println(address(options, settings) + link.path());
                yield 0;
            }
            case Invitation.OfSomebodyElse other -> {
                out.println(mail + " は管理者ではないアカウント（" + other.kind() + "）です。 / " + mail
                        + " belongs to an account that is no administrator (" + other.kind() + ").");
                yield 1;
            }
            case Invitation.OfSuspended suspended -> {
                out.println(mail + " は利用停止中です。 / " + mail + " is suspended.");
                yield 1;
            }
        };
    }

    private static String address(Options options, Settings settings) {
        String given = settings.get("PORTAL_BASE_URL", "");
        return given.isBlank() ? "http://127.0.0.1:" + settings.port(options) : given.replaceAll("/+$", "");
    }
}
