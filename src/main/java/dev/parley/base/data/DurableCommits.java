package dev.parley.base.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Makes a commit of the embedded database outlive the process and the machine. H2 answers a commit before it is on the
 * disk, so a process that is killed loses saves it has acknowledged. Here every transaction that may have written waits,
 * between its commit and the answer to whoever saved, until H2 has written and synced its file.
 *
 * <p>Commits that wait at the same time share one sync: whoever comes while one runs is served by the next. The sync has a
 * connection of its own, since a thread that waits still holds one of the pool.
 */
@Component
@Conditional(OnH2File.class)
class DurableCommits implements TransactionExecutionListener, DisposableBean {

    private final DataSourceProperties database;
    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;
    private long synced;

    DurableCommits(DataSourceProperties database) {
        this.database = database;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly()) {
            sync();
        }
    }

    /** Returns once everything committed before the call is on the disk. */
    void sync() {
        var mine = committed.incrementAndGet();
        turn.lock();
        try {
            if (synced < mine) {
                var covered = committed.get();
                checkpoint();
                synced = covered;
            }
        } catch (SQLException broken) {
            close();
            throw new DataAccessResourceFailureException("The database file could not be written.", broken);
        } finally {
            turn.unlock();
        }
    }

    private void checkpoint() throws SQLException {
        var open = connection;
        if (open == null || open.isClosed()) {
            open = dataSource().getConnection();
            connection = open;
        }
        try (var statement = open.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    private DataSource dataSource() {
        return database.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
    }

    private void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException over) {
                // It is of no use any more, which is why it is closed.
            }
        }
    }

    @Override
    public void destroy() {
        turn.lock();
        try {
            close();
        } finally {
            turn.unlock();
        }
    }
}
