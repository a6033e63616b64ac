package dev.modscope.source.git;

import dev.modscope.disk.Fs;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.web.Web;
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
/// @param web reads pages, and knows the http proxies and logins of the environment
/// @param moduleProxy makes a source of the URL of a module proxy, for pages that name one
/// @param limits how much and how long
/// @param ssh who asks over ssh
public record DirectSettings(
        String govcs,
        String goprivate,
        String goinsecure,
        String repositories,
        Path moduleCache,
        Fs fs,
        Web web,
        Function<String, ModuleSource> moduleProxy,
        RemoteLimits limits,
        SshUser ssh) {}
