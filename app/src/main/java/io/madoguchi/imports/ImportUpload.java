package io.madoguchi.imports;

import io.madoguchi.access.Viewer;
import io.madoguchi.storage.FileNames;
import io.madoguchi.storage.FileTooLarge;
import io.madoguchi.storage.Stored;
import io.madoguchi.storage.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what somebody has chosen: stores it, tells its kind, and refuses at once what cannot be imported. */
@Component
class ImportUpload {

    static final long MOST_BYTES = 100L * 1024 * 1024;
    static final int MOST_FILES = 20;

    private final List<ImportKind> kinds;
    private final StoredFiles contents;

    ImportUpload(List<ImportKind> kinds, StoredFiles contents) {
        this.kinds = List.copyOf(kinds);
        this.contents = contents;
    }

    Taken take(Viewer viewer, List<MultipartFile> sent) throws IOException {
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty())
                .toList();
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>());
        if (chosen.isEmpty()) {
            taken.refuse("", Problem.ofFile(0, "noFile"));
        } else if (chosen.size() > MOST_FILES) {
            taken.refuse("", Problem.ofFile(0, "tooManyFiles", MOST_FILES));
        } else {
            for (MultipartFile file : chosen) {
                take(viewer, file, taken);
            }
        }
        return taken;
    }

    private void take(Viewer viewer, MultipartFile file, Taken taken) throws IOException {
        String sentName = file.getOriginalFilename();
        String name = FileNames.clean(sentName == null ? "" : sentName);
        try (InputStream bytes = file.getInputStream()) {
            Stored stored = contents.put(bytes, MOST_BYTES);
            CsvFile csv = CsvFile.open(new NamedFile(name, () -> contents.open(stored.sha256())), kinds);
            if (viewer.may(csv.kind().permission())) {
                taken.files.add(new ImportRun.File(
                        name,
                        stored.sha256(),
                        csv.kind().name(),
                        csv.encoding().label(),
                        csv.encoding().lines() - 1));
            } else {
                taken.refuse(
                        name,
                        Problem.ofFile(
                                0,
                                "kindNotPermitted",
                                "imports.kind." + csv.kind().name()));
            }
        } catch (FileTooLarge tooLarge) {
            taken.refuse(name, Problem.ofFile(0, "tooLarge", MOST_BYTES / 1024 / 1024));
        } catch (Unreadable unreadable) {
            taken.refuse(name, unreadable.problem());
        }
    }

    /** What can be imported, and what is wrong with the rest. */
    record Taken(List<ImportRun.File> files, List<ImportListView.Refusal> refusals) {
        private void refuse(String name, Problem problem) {
            refusals.add(new ImportListView.Refusal(name, problem));
        }
    }
}
