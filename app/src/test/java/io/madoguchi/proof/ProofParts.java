package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.storage.StoredFiles;
import io.madoguchi.testing.Visitors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@TestConfiguration(proxyBeanMethods = false)
class ProofParts {

    @Bean
    Reference reference() {
        return new Reference();
    }

    /** When it is first asked for, the program serves; then the scene is written, once. */
    @Bean
    @Lazy
    Crowd crowd(Reference reference, Visitors visitors, StoredFiles files) {
        Scene.addTo("proof");
        reference.items(Kind.ATTACHMENT).forEach(file -> put(files, file));
        return new Crowd(reference, visitors);
    }

    private static void put(StoredFiles files, Item attachment) {
        byte[] content = SceneInquiry.content(attachment.name());
        try {
            files.put(new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
