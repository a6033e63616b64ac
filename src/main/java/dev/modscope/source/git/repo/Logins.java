package dev.modscope.source.git.repo;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/// Tells JGit the login for a host, over https alone; nobody is asked. Of a URL that brings its own the own is taken
/// before this is asked.
public final class Logins extends CredentialsProvider {
    private final Function<String, Optional<Login>> ofHost;

    Logins(Function<String, Optional<Login>> ofHost) {
        this.ofHost = ofHost;
    }

    /// A name and a password for a host.
    public record Login(String name, String password) {
        /// Without the password.
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        boolean encrypted = "https".equals(uri.getScheme()) && uri.getHost() != null;
        Optional<Login> login = encrypted ? ofHost.apply(uri.getHost()) : Optional.empty();
        if (login.isEmpty() || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(login.get().name());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(login.get().password().toCharArray());
            }
        }
        return true;
    }
}
