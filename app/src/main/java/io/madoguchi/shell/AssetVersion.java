package io.madoguchi.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** A short hash over all static files; it stands in their addresses. */
@Component
class AssetVersion {

    private final String value;

    AssetVersion() throws IOException {
        CRC32 hash = new CRC32();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
            try (InputStream content = file.getInputStream()) {
                hash.update(content.readAllBytes());
            }
        }
        value = Long.toHexString(hash.getValue());
    }

    String value() {
        return value;
    }
}
