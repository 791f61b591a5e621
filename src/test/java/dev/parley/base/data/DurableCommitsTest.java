package dev.parley.base.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of the file, taken the moment a save is answered, is what a killed process would leave behind. */
class DurableCommitsTest {

    @TempDir
    Path folder;

    private DurableCommits durable;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() throws Exception {
        var properties = new DataSourceProperties();
        properties.setUrl(url("live"));
        properties.setUsername("sa");
        properties.afterPropertiesSet();
        durable = new DurableCommits(properties);
        var source = new DriverManagerDataSource(url("live"), "sa", "");
        var manager = new JdbcTransactionManager(source);
        manager.addListener(durable);
        transaction = new TransactionTemplate(manager);
        jdbc = JdbcClient.create(source);
        durable.sync();
        transaction.executeWithoutResult(
                status -> jdbc.sql("create table saved (id int primary key)").update());
    }

    @AfterEach
    void stop() {
        durable.destroy();
    }

    @Test
    void what_was_answered_is_in_the_file() throws Exception {
        for (var id = 1; id <= 20; id++) {
            save(id);
            assertThat(savedInCopy()).isEqualTo(id);
        }
    }

    @Test
    void saves_of_many_at_once_are_all_in_the_file_when_the_last_is_answered() throws Exception {
        var next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 400; i++) {
                pool.submit(() -> save(next.incrementAndGet()));
            }
        }
        assertThat(savedInCopy()).isEqualTo(400);
    }

    private void save(int id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("insert into saved values (?)").param(id).update());
    }

    private int savedInCopy() throws Exception {
        Files.copy(folder.resolve("live.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var connection = DriverManager.getConnection(url("copy"), "sa", "");
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from saved")) {
            count.next();
            return count.getInt(1);
        }
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
