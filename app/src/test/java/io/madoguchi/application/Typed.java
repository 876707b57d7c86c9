package io.madoguchi.application;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Visitor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An application as somebody types it, with addresses that no other test knows. */
final class Typed {

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String applicant = "applicant-" + mark + "@aoba.example";
    final String wanted = "wanted-" + mark + "@aoba.example";
    final Map<String, String> fields = new LinkedHashMap<>();

    Typed() {
        fields.put("form_key", UUID.randomUUID().toString());
        fields.put("accounts", "1");
        fields.put("engagements", "0");
        fields.put("company", "株式会社青葉製作所");
        fields.put("reference", "ABC1234086");
        fields.put("family_name", "申請");
        fields.put("given_name", "一郎");
        fields.put("family_name_kana", "しんせい");
        fields.put("given_name_kana", "ｲﾁﾛｳ");
        fields.put("department", "情報システム部");
        fields.put("telephone", "０２２－２００－１１００");
        fields.put("mail", applicant);
        fields.put("consent", "yes");
        account(0, wanted);
    }

    Typed account(int row, String mail) {
        String at = "a" + row + "_";
        fields.put(at + "mail", mail);
        fields.put(at + "family_name", "新規");
        fields.put(at + "given_name", "花子" + row);
        fields.put(at + "kind", "INQUIRY_AGENT");
        fields.put(at + "function", "INCIDENT_INTAKE");
        fields.put(at + "language", "ja");
        fields.put("accounts", String.valueOf(row + 1));
        return this;
    }

    Typed engagement(String name, String mails, String contracts) {
        fields.put("engagements", "1");
        fields.put("e0_name", name);
        fields.put("e0_group", name + "グループ");
        fields.put("e0_mails", mails);
        fields.put("e0_contracts", contracts);
        return this;
    }

    Typed with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Answer send(Visitor visitor, String step) {
        visitor.get("/apply/account");
        return visitor.post("/apply/account", and("step", step));
    }

    String[] and(String... more) {
        return Stream.concat(
                        fields.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    static String number(Answer sent) {
        return sent.location().replaceAll(".*number=|&.*", "");
    }

    /** The path of the link in the newest mail to somebody about something. */
    static String link(String address, String subject, String beginning) {
        Matcher found = Pattern.compile(Pattern.quote(beginning) + "[\\w-]+")
                .matcher(text(PostOffice.shared().to(address, subject).getLast()));
        if (!found.find()) {
            throw new AssertionError("No link to " + beginning + " in the mail to " + address);
        }
        return found.group();
    }

    static String text(MimeMessage mail) {
        try {
            return String.valueOf(
                    ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(String path) {
        return path.replaceAll(".*token=", "");
    }
}
