package io.madoguchi.engagement;

import gg.jte.Content;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Page;

/**
 * Tells on the page that asks for confirmation what a change would bring about. A module that knows it contributes one as a
 * bean; {@link ChangePreviews} gathers them.
 */
public interface ChangePreview {

    /**
     * Called outside of any transaction, so that an implementation may open those it needs.
     *
     * @param by who is about to make the change
     */
    Told of(Viewer by, Change change);

    /** What is to be told, shown while the page is written; it must read nothing any more. */
    interface Told {
        Content content(Page page);
    }
}
