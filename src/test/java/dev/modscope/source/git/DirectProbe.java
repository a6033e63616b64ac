package dev.modscope.source.git;

import dev.modscope.disk.Fs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.route.HttpProxies;
import dev.modscope.source.route.Netrc;
import dev.modscope.source.web.Web;
import dev.modscope.source.web.WebSettings;
import dev.modscope.source.zip.ModuleZip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A program of its own that reads a module from its repository: MODULE VERSION CACHE [PATH=URL].
final class DirectProbe {
    private DirectProbe() {}

    public static void main(String[] arguments) throws SourceException, IOException {
        DirectSource source = new DirectSource(new DirectSettings("", "", "*.test", arguments.length > 3 ? arguments[3] : "",
                Path.of(arguments[2]), Fs.disk(),
                Web.of(Fs.disk(), new WebSettings(
                        true, HttpProxies.of(name -> System.getenv().getOrDefault(name, "")), () -> Netrc.NONE)),
                url -> new Refusal(SourceException.Kind.FAILED, url), RemoteLimits.STANDARD,
                new SshUser(Path.of(arguments[2]), "nobody", Optional.empty())));
        ModulePath path = new ModulePath(arguments[0]);
        ModuleVersion module = new ModuleVersion(path, source.info(path, arguments[1]).version());
        String hash = ModuleZip.hash(source.zip(module), module.path() + "@" + module.version().text() + "/");
        System.out.println(source.versions(path).versions() + " " + module + " " + hash);
    }
}
