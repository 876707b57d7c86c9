package io.madoguchi.shell;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.function.Predicate;

/**
 * A link of the navigation, contributed by a module as a bean.
 *
 * @param textKey its word
 * @param icon its picture in the sprite
 * @param permission whoever lacks it does not see the link
 * @param order from top to bottom; 100 and above stand under 「管理」
 * @param isFor what else has to be true of a viewer for whom its page exists
 */
public record NavigationItem(
        String path, String textKey, String icon, Permission permission, int order, Predicate<Viewer> isFor) {

    public NavigationItem(String path, String textKey, String icon, Permission permission, int order) {
        this(path, textKey, icon, permission, order, viewer -> true);
    }

    public boolean isAdministration() {
        return order >= 100;
    }
}
