package io.madoguchi.signin;

import java.util.List;
import java.util.Map;

/**
 * @param texts what the writer will recognise, under the names that the fields have on their page
 * @param fields all that is sent again
 * @param upload the form can carry files
 * @param hadFiles files were chosen, and are not kept
 */
public record KeptFormView(
        String path, List<Text> texts, Map<String, List<String>> fields, boolean upload, boolean hadFiles) {

    public record Text(String label, String value) {}
}
