package io.madoguchi.engagement;

import io.madoguchi.access.Viewer;
import io.madoguchi.engagement.ChangePreview.Told;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the modules have to tell about a change before it is made; nothing if no module has. */
@Component
public class ChangePreviews {

    private final List<ChangePreview> previews;

    ChangePreviews(ObjectProvider<ChangePreview> previews) {
        this.previews = previews.orderedStream().toList();
    }

    /** To be called outside of any transaction. */
    public Told of(Viewer by, Change change) {
        List<Told> all = previews.stream().map(each -> each.of(by, change)).toList();
        return page -> output -> all.forEach(each -> each.content(page).writeTo(output));
    }
}
