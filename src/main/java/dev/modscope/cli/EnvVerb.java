package dev.modscope.cli;

import dev.modscope.workspace.Setting;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// What is set, to what, and where that comes from.
@Command(name = "env", description = "Prints every setting that matters, its value and where that comes from.")
final class EnvVerb implements Callable<Integer> {
    private final Desk desk;

    EnvVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        StringBuilder text = new StringBuilder();
        for (Setting setting : desk.env().all()) {
            text.append("%-12s %s  (%s)\n".formatted(setting.name(), shown(setting.value()), origin(setting.origin())));
        }
        desk.print(text.toString());
        return Desk.OK;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private static String origin(Setting.Origin origin) {
        return switch (origin) {
            case PROCESS -> "environment";
            case USER_FILE -> "the user's go/env file";
            case GOROOT_FILE -> "go.env of the Go installation";
            case PREFERENCES -> "Modscope";
            case DEFAULT -> "default";
        };
    }
}
