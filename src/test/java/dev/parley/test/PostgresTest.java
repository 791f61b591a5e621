package dev.parley.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * As {@link AppTest}, but on a real PostgreSQL and without a web server. Write what must hold on both databases as an
 * abstract class, with one subclass under each annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@Import({Persons.class, SetClock.class})
@ContextConfiguration(initializers = Databases.OnPostgres.class)
public @interface PostgresTest {}
