package io.madoguchi.attachment;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files that a page sends one by one, each as soon as it is chosen, before its form is finished. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class UploadPages {

    private final Database database;
    private final Uploads uploads;

    UploadPages(Database database, Uploads uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    /** The files of the form as they are now, or why this one was not taken. */
    @PostMapping("/uploads")
    ModelAndView add(
            Viewer viewer,
            @RequestParam("form_key") UUID formKey,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files) {
        FormErrors errors = uploads.keep(viewer, formKey, files == null ? List.of() : files);
        return answer(viewer, formKey, errors);
    }

    @PostMapping("/uploads/removal")
    ModelAndView remove(Viewer viewer, @RequestParam("form_key") UUID formKey, @RequestParam UUID remove) {
        database.as(viewer, () -> uploads.remove(viewer, formKey, remove));
        return answer(viewer, formKey, new FormErrors());
    }

    private ModelAndView answer(Viewer viewer, UUID formKey, FormErrors errors) {
        UploadsView view = database.as(
                viewer,
                () -> new UploadsView(
                        uploads.of(viewer, formKey), List.copyOf(errors.all().values())));
        return Html.page(
                "attachment/uploads", view, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
