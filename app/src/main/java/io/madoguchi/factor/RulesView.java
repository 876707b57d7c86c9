package io.madoguchi.factor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /settings/security}.
 *
 * @param administratorsNeedOne portal administrators need a second factor whatever their rule says
 * @param next the address of the next page; null on the last
 */
public record RulesView(
        List<SignInRule> roles,
        List<SignInRule> customers,
        boolean administratorsNeedOne,
        String query,
        @Nullable String next) {}
