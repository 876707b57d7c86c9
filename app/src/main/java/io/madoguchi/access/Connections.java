package io.madoguchi.access;

import com.zaxxer.hikari.HikariDataSource;
import io.madoguchi.database.Logins;
import io.madoguchi.database.Logins.Login;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Two pools: one for the work of viewers, one that sees sessions and background work only. */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    @Primary
    DataSource dataSource(Logins logins, @Value("${portal.database.connections:10}") int connections) {
        return pool("portal", logins.url(), logins.app(), connections);
    }

    /** Search path {@code work}: sessions and jobs are written by libraries that do not name a schema. */
    @Bean
    @WorkDataSource
    DataSource workDataSource(Logins logins, @Value("${portal.database.work-connections:6}") int connections) {
        HikariDataSource pool = pool("work", logins.url(), logins.jobs(), connections);
        pool.setConnectionInitSql("set search_path = work");
        return pool;
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @WorkDataSource
    PlatformTransactionManager workTransactionManager(@WorkDataSource DataSource workDataSource) {
        return new JdbcTransactionManager(workDataSource);
    }

    @Bean
    DSLContext dsl(DataSource dataSource) {
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false)));
    }

    private static HikariDataSource pool(String name, String url, Login login, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "portal-" + name);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
