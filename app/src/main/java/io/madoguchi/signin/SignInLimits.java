package io.madoguchi.signin;

import io.madoguchi.kernel.MailAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often a password may be tried before it is even looked at: by address of the network against trying one password on
 * many accounts, by mail address against many tries at once. Right passwords do not count, so that a company behind one
 * address can sign in at nine o'clock. Mail links are not limited here: they always open an account to its owner.
 */
@Component
public class SignInLimits {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int PER_NETWORK_ADDRESS = 200;
    /** More than the lock allows, so that an account that does not exist behaves like a locked one. */
    private static final int PER_MAIL_ADDRESS = 30;

    private final RateLimit networks;
    private final RateLimit accounts;

    SignInLimits(Clock clock) {
        networks = new RateLimit(PER_NETWORK_ADDRESS, PERIOD, clock);
        accounts = new RateLimit(PER_MAIL_ADDRESS, PERIOD, clock);
    }

    /** Counts the try at once: a hundred requests in the same second must not all be let through. */
    public boolean mayTry(String network, MailAddress mail) {
        return networks.take(network) && accounts.take(mail.value());
    }

    /** The password was right. */
    public void succeeded(String network, MailAddress mail) {
        networks.giveBack(network);
        accounts.forget(mail.value());
    }

    /** The owner has proved himself by his mail link. */
    public void open(MailAddress mail) {
        accounts.forget(mail.value());
    }
}
