package io.madoguchi.account;

import io.madoguchi.kernel.MailAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses behind which there is probably no single person: those of a function or a mailing list (B5.1). A hint for whoever
 * checks an account, never a reason to refuse it.
 */
public final class SharedAddress {

    private static final Set<String> FUNCTIONS = Set.of(
            "admin",
            "administrator",
            "all",
            "center",
            "contact",
            "customer",
            "desk",
            "eigyo",
            "everyone",
            "gijutsu",
            "group",
            "help",
            "helpdesk",
            "hostmaster",
            "info",
            "infosys",
            "inquiry",
            "it",
            "jimu",
            "jinji",
            "johosys",
            "joho",
            "joushisu",
            "jyosys",
            "kaihatsu",
            "keiri",
            "list",
            "mail",
            "ml",
            "noc",
            "noreply",
            "no-reply",
            "office",
            "operation",
            "operator",
            "order",
            "postmaster",
            "root",
            "sales",
            "soc",
            "somu",
            "soumu",
            "staff",
            "support",
            "system",
            "team",
            "toiawase",
            "unyo",
            "webmaster");

    private static final Pattern LIST =
            Pattern.compile("(ml|list|all|group|grp|team)[-_.].*|.*[-_.](ml|list|all|group|grp|team)");

    private static final Pattern LIST_SERVER = Pattern.compile("(ml|lists?|groups?|mailman)\\..*|googlegroups\\.com");

    private SharedAddress() {}

    public static boolean looksShared(MailAddress mail) {
        String text = mail.value().toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        if (at < 0) {
            return false;
        }
        String local = text.substring(0, at).replaceFirst("\\+.*", "");
        return FUNCTIONS.contains(local.replaceFirst("[-_.]?[0-9]+$", ""))
                || LIST.matcher(local).matches()
                || LIST_SERVER.matcher(text.substring(at + 1)).matches();
    }
}
