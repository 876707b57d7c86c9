package io.madoguchi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What may be attached, by content and name")
class FileTypesTest {

    private static final String EXE = "4D5A90000300000004000000FFFF0000B800000000000000";
    private static final String ELF = "7F454C4602010100000000000000000002003E0001000000";
    private static final String PNG = "89504E470D0A1A0A0000000D49484452";
    private static final String OLE = "D0CF11E0A1B11AE1000000000000000000000000000000003E000300FEFF0900";

    private final FileTypes types = new FileTypes();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,          first bytes,           allowed, inline
            写真.png,        %1$s,                  true,    true
            a.jpg,           FFD8FFE000104A464946,  true,    true
            a.gif,           474946383961,          true,    true
            a.webp,          52494646240000005745425056503820, true, true
            報告書.pdf,      255044462D312E37,      true,    true
            a.bmp,           424D3600000000000000360000002800, true, false
            a.doc,           %4$s,                  true,    false
            a.msg,           %4$s,                  true,    false
            log.gz,          1F8B0800000000000003,  true,    false
            log.tgz,         1F8B0800000000000003,  true,    false
            a.7z,            377ABCAF271C0004,      true,    false
            a.rar,           526172211A0700,        true,    false
            a.lzh,           21002D6C68352D00,      true,    false
            a.pcap,          D4C3B2A1020004000000000000000000, true, false
            a.pcapng,        0A0D0D0A1C0000004D3C2B1A01000000, true, false
            a.mp4,           000000186674797069736F6D00000200, true, false
            vmcore.core,     7F454C4602010100000000000000000004003E0001000000, true, false
            memory.dmp,      504147454455363400000000, true, false
            unknown.xyz,     00010203FFFE8081,      false,   false
            unknown,         00010203FFFE8081,      false,   false
            setup.exe,       %2$s,                  false,   false
            写真.png,        %2$s,                  false,   false
            report.txt,      %2$s,                  false,   false
            report.pdf,      %3$s,                  false,   false
            a.msi,           %4$s,                  false,   false
            a.class,         CAFEBABE00000045,      false,   false
            a.lnk,           4C0000000114020000000000C000000000000046, false, false
            a.iso,           00010203,              false,   false
            """)
    void binaryFiles(String name, String hex, boolean allowed, boolean inline) throws IOException {
        String bytes = hex.formatted(PNG, EXE, ELF, OLE);

        FileType type = detect(name, HexFormat.of().parseHex(bytes));

        assertThat(type.allowed()).as(type.toString()).isEqualTo(allowed);
        assertThat(type.servedInline()).as(type.toString()).isEqualTo(inline);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,        text,                                        allowed, inline
            ログ.txt,      2026-11-23 障害が発生しました,               true,    true
            show.log,      Nov 23 15:40:00 sw01 %LINK-3-UPDOWN,         true,    true
            messages,      Nov 23 15:40:00 host kernel: oops,           true,    true
            messages.1,    Nov 23 15:40:00 host kernel: oops,           true,    true
            show.tech,     show running-config all of it,               true,    true
            startup.cfg,   hostname sw01 and so on,                     true,    true
            devices.csv,   'code,serial',                               true,    false
            trace.har,     '{"log":{"version":"1.2"}}',                 true,    true
            a.json,        '{"a":1}',                                   true,    false
            a.xml,         '<?xml version="1.0"?><a/>',                 true,    false
            mail.eml,      'From: a@b.example',                         true,    false
            page.html,     '<html><script>alert(1)</script></html>',    true,    false
            page.txt,      '<html><script>alert(1)</script></html>',    true,    false
            image.png,     '<html><script>alert(1)</script></html>',    true,    false
            a.svg,         '<svg xmlns="http://www.w3.org/2000/svg"/>', true,    false
            a.bat,         @echo off,                                   false,   false
            a.CMD,         @echo off,                                   false,   false
            a.js,          alert(1),                                    false,   false
            a.vbs,         MsgBox 1,                                    false,   false
            a.ps1,         Get-Process,                                 false,   false
            a.hta,         <html>,                                      false,   false
            a.url,         [InternetShortcut],                          false,   false
            a.reg,         Windows Registry Editor Version 5.00,        false,   false
            log.txt.scr,   text,                                        false,   false
            collect.sh,    '#!/bin/sh',                                 false,   false
            a.pl,          print 1,                                     false,   false
            a.PY,          print(1),                                    false,   false
            deploy,        '#!/bin/bash',                               false,   false
            collect.txt,   '#!/bin/sh',                                 true,    false
            """)
    void textFiles(String name, String text, boolean allowed, boolean inline) throws IOException {
        FileType type = detect(name, text.getBytes(StandardCharsets.UTF_8));

        assertThat(type.allowed()).as(type.toString()).isEqualTo(allowed);
        assertThat(type.servedInline()).as(type.toString()).isEqualTo(inline);
    }

    @ParameterizedTest
    @CsvSource({
        "a.zip, true",
        "設定.xlsx, true",
        "a.docx, true",
        "a.pptx, true",
        "a.docm, false",
        "見積.XLSM, false",
        "a.xlsb, false",
        "a.pptm, false",
        "a.jar, false",
        "a.xll, false",
        "a.unknown, false"
    })
    void zippedFiles(String name, boolean allowed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }

        assertThat(detect(name, bytes.toByteArray()).allowed()).isEqualTo(allowed);
    }

    @Test
    void textOfJapaneseMachinesIsText() throws IOException {
        byte[] windows31j = "障害が発生しました①㈱髙\r\n".getBytes(Charset.forName("windows-31j"));

        assertThat(detect("syslog", windows31j).allowed()).isTrue();
        assertThat(detect("a.txt", windows31j).mediaType()).isEqualTo("text/plain");
        assertThat(detect("a.txt", new byte[0]).allowed()).isTrue();
    }

    @Test
    void theAcceptListNamesEndings() {
        assertThat(types.accept()).contains(".pdf,").doesNotContain(".exe");
    }

    private FileType detect(String name, byte[] content) throws IOException {
        return types.detect(new ByteArrayInputStream(content), name);
    }
}
