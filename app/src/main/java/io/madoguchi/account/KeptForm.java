package io.madoguchi.account;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that was sent after its session had ended: kept, shown again after sign-in, and sent when its writer says so.
 *
 * @param writer the account whose page it was; nobody else gets to see it
 * @param fields text only; files have to be chosen again
 */
record KeptForm(String path, String writer, LinkedHashMap<String, String> fields, boolean hadFiles)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String ATTRIBUTE = "kept-form";
    static final int LONGEST = 400_000;

    static KeptForm of(String path, String writer, Map<String, String[]> parameters, boolean hadFiles) {
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        int size = 0;
        for (Map.Entry<String, String[]> each : parameters.entrySet()) {
            boolean secret = each.getKey().startsWith("_")
                    || each.getKey().toLowerCase(java.util.Locale.ROOT).contains("password");
            String value = String.join("\n", each.getValue());
            size += value.length();
            if (!secret && size <= LONGEST) {
                fields.put(each.getKey(), value);
            }
        }
        return new KeptForm(path, writer, fields, hadFiles);
    }
}
