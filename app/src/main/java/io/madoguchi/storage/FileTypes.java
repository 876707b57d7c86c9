package io.madoguchi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by its first bytes, and whether it may be attached.
 *
 * <pre>
 *  content is a program                                   no, whatever its name
 *  name ends with something of {@link #WELCOME}           yes
 *  name ends with something of {@link #RUNS}              no, whatever its content
 *  any other name, content is a script (begins with #!)   no
 *  any other name, content is text (messages, show.1)     yes
 *  anything else                                          no
 * </pre>
 */
@Component
public class FileTypes {

    private static final Set<String> WELCOME = words("""
            txt text md log csv tsv json xml yaml yml toml ini conf cfg cnf properties har sql diff patch out
            pdf rtf doc docx xls xlsx ppt pptx vsd vsdx odt ods odp odg jtd mpp
            png jpg jpeg gif webp bmp tif tiff heic svg htm html mht mhtml
            zip gz tgz tar bz2 tbz2 xz txz zst 7z lzh lha rar cab
            eml msg pcap pcapng cap mp4 m4v mov webm
            core dmp mdmp bin dat evtx evt etl blg trc pem crt cer csr""");

    /**
     * What runs or installs something when somebody opens it: programs and scripts of Windows, scripts of Unix, and documents
     * that by their name carry macros. Whoever has to send one puts it into an archive.
     */
    private static final Set<String> RUNS = words("""
            exe dll com scr pif cpl msc msi msp mst msix appx bat cmd ps1 psm1 psd1 ps1xml vbs vbe js jse mjs ws wsf wsc wsh
            sct hta chm lnk url scf reg inf jar jnlp application gadget appref-ms settingcontent-ms library-ms search-ms
            iso img vhd vhdx iqy
            sh bash zsh ksh csh tcsh fish command run py pyw pyz pl pm rb php lua tcl applescript scpt desktop deb rpm
            docm dotm xlsm xltm xlsb xlam xla xll pptm potm ppsm ppam sldm""");

    private static final Set<String> PROGRAMS = words("""
            application/x-msdownload application/x-dosexec application/x-msi application/x-ms-installer
            application/x-executable application/x-elf application/x-sharedlib application/x-object application/x-mach-o
            application/x-mach-o-executable application/x-mach-o-universal application/java-vm application/java-archive
            application/x-bat application/x-mswinurl application/x-ms-shortcut""");

    /** To the registry of types it is a kind of program; to us it is what a program left when it died. */
    private static final MediaType CORE_DUMP = MediaType.application("x-coredump");

    /** Kinds of text that browsers do not know by these names. */
    private static final Set<String> PLAIN = words("text/x-log text/x-config text/x-ini text/x-java-properties");

    /** Safe in a browser, if it is also told not to guess. Never HTML or SVG: they can carry scripts. */
    private static final Set<String> SHOWN =
            words("image/png image/jpeg image/gif image/webp text/plain application/pdf");

    /** Tab, line feed, form feed, return, and the escape of ISO-2022-JP. */
    private static final String TEXT_CONTROLS = "\t\n\f\r\u001B";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** Endings that are welcome, with dots, for the {@code accept} of a file field. */
    public String accept() {
        return new TreeSet<>(WELCOME).stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /**
     * Reads the beginning of a content; the rest is not needed.
     *
     * @param name as {@link FileNames#clean} gives it
     */
    public FileType detect(InputStream content, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        byte[] head = content.readNBytes(types.getMinLength());
        try (TikaInputStream stream = TikaInputStream.get(head)) {
            MediaType type = plain(types.detect(stream, metadata).getBaseType(), head);
            boolean allowed = isAllowed(type, FileNames.extension(name), isScript(head));
            return new FileType(type.toString(), allowed, allowed && SHOWN.contains(type.toString()));
        }
    }

    /** Text in Shift_JIS without an ending that says so is not recognised as text: no byte of it is a control character. */
    private static MediaType plain(MediaType detected, byte[] head) {
        boolean isUnknownText = detected.equals(MediaType.OCTET_STREAM) && head.length > 0 && hasNoControls(head);
        return isUnknownText || PLAIN.contains(detected.toString()) ? MediaType.TEXT_PLAIN : detected;
    }

    private static boolean hasNoControls(byte[] bytes) {
        for (byte each : bytes) {
            boolean isControl = (each >= 0 && each < ' ') || each == 0x7F;
            if (isControl && TEXT_CONTROLS.indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScript(byte[] head) {
        return head.length > 1 && head[0] == '#' && head[1] == '!';
    }

    private boolean isAllowed(MediaType type, String extension, boolean script) {
        if (isProgram(type) || RUNS.contains(extension)) {
            return false;
        }
        return WELCOME.contains(extension) || (isText(type) && !script);
    }

    private boolean isProgram(MediaType type) {
        return !type.equals(CORE_DUMP) && PROGRAMS.stream().anyMatch(each -> is(type, each));
    }

    private boolean isText(MediaType type) {
        return is(type, "text/plain");
    }

    private boolean is(MediaType type, String kind) {
        MediaType other = MediaType.parse(kind);
        return type.equals(other) || types.getMediaTypeRegistry().isSpecializationOf(type, other);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
