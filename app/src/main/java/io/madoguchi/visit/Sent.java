package io.madoguchi.visit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;

/** A form of a visit or part on its way. */
record Sent(String number, Map<String, List<String>> fields, HttpServletResponse response) {}
