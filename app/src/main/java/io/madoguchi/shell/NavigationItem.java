package io.madoguchi.shell;

import io.madoguchi.access.Permission;

/**
 * A link of the navigation, contributed by a module as a bean.
 *
 * @param textKey its word
 * @param icon its picture in the sprite
 * @param permission whoever lacks it does not see the link
 * @param order from top to bottom; 100 and above stand under 「管理」
 */
public record NavigationItem(String path, String textKey, String icon, Permission permission, int order) {

    public boolean isAdministration() {
        return order >= 100;
    }
}
