package io.madoguchi.shell;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of all modules: {@code messages/MODULE_ja.properties} and {@code messages/MODULE_en.properties}. */
@Configuration(proxyBeanMethods = false)
public class Texts {

    public static final List<String> MODULES = List.of(
            "shell",
            "accessapplication",
            "account",
            "accounts",
            "attestation",
            "application",
            "audit",
            "bulk",
            "calendar",
            "call",
            "contact",
            "contract",
            "customer",
            "demo",
            "device",
            "factor",
            "engagement",
            "history",
            "home",
            "imports",
            "inquiry",
            "mail",
            "notices",
            "outage",
            "pdf",
            "report",
            "search",
            "signin",
            "template",
            "terms",
            "ticket",
            "visit",
            "watch");

    public static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(MODULES.stream().map(module -> "messages/" + module).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.JAPANESE);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
