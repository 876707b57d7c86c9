package io.madoguchi.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What whoever uses the portal agrees to. */
public enum Document {
    /** 利用規約 */
    TERMS,
    /** セキュリティポリシー */
    SECURITY_POLICY,
    /** プライバシーポリシー */
    PRIVACY,
    /** 個人情報の取扱い */
    PERSONAL_INFORMATION;

    /** The address of its page, for anybody. */
    public String path() {
        return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Document> at(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }

    String file(String language) {
        return path().substring(1) + "_" + language + ".md";
    }
}
