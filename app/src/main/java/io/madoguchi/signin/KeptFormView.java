package io.madoguchi.signin;

import java.util.List;
import java.util.Map;

/**
 * @param texts what the writer will recognise, under the names that the fields have on their page
 * @param fields all that is sent again
 */
public record KeptFormView(String path, List<Text> texts, Map<String, List<String>> fields, boolean hadFiles) {

    public record Text(String label, String value) {}
}
