package io.madoguchi.attachment;

import io.madoguchi.shell.FormErrors;
import java.util.List;

/**
 * The files of an unfinished form.
 *
 * @param problems why files were not taken
 */
public record UploadsView(List<Upload> files, List<FormErrors.Problem> problems) {}
