package dev.modscope.source.git;

import dev.modscope.disk.Fs;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.route.Netrc;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.function.Function;

/// What decides how repositories are found and read.
///
/// @param govcs the value of GOVCS
/// @param goprivate the value of GOPRIVATE
/// @param goinsecure the value of GOINSECURE
/// @param repositories repositories that the person has named: `PATH=URL`, separated by commas
/// @param moduleCache the folder in which what is fetched is kept
/// @param fs the file system
/// @param proxies the http proxies of the environment
/// @param logins the logins of the person's `.netrc` file
/// @param moduleProxy makes a source of the URL of a module proxy, for pages that name one
/// @param limits how much and how long
public record DirectSettings(
        String govcs,
        String goprivate,
        String goinsecure,
        String repositories,
        Path moduleCache,
        Fs fs,
        ProxySelector proxies,
        Netrc logins,
        Function<String, ModuleSource> moduleProxy,
        RemoteLimits limits) {}
