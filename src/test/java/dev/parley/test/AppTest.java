package dev.parley.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test that runs inside the whole application, on a port of its own and a database in memory. All such tests share
 * one Spring context, so a test makes its own people and negotiations ({@link Persons}) and leaves the rest alone; one
 * that changes a property or replaces a bean costs every run another start of the application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Persons.class, EnteredSample.class, SetClock.class})
public @interface AppTest {}
