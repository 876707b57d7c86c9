package io.madoguchi;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program as Spring sees it: all modules below this package. */
@SpringBootApplication
public class Portal {}
