package samples;

import com.stripesessions.Client;
import com.stripesessions.ClientBuilder;
import com.stripesessions.ClientOptionsBuilder;
import com.stripesessions.StripeException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** One client for the whole application: it keeps its connections. Spring closes it at the end. */
@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean(destroyMethod = "shutDown")
    Client stripe(@Value("${stripe.secret-key}") String key, @Value("${stripe.base-url:https://api.stripe.com}") String url)
            throws StripeException {
        return new ClientBuilder(key).options(new ClientOptionsBuilder().baseUrl(url).build()).build();
    }
}
