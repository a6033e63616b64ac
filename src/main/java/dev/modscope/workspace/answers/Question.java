package dev.modscope.workspace.answers;

import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What was asked: the words of the verb, where, and the variables of the process that a Go environment is read from.
///
/// @param program the file of the program: another build may answer otherwise
/// @param text all the rest, in one text
public record Question(Path program, String text) {
    /// A verb asked by a process in a folder. `home` is the user's home folder, `samples` where the samples are.
    public static Question of(Path program, List<String> words, Map<String, String> process, List<Path> places) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(word).append('\n');
        }
        for (Path place : places) {
            text.append(place).append('\n');
        }
        for (String name : GoEnv.variables()) {
            text.append(process.getOrDefault(name, "")).append('\n');
        }
        return new Question(program, text.toString());
    }
}
