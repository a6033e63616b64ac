@echo off
rem Makes the run-time image, the app image and, where WiX is installed, the msi:  jlink\windows\package.cmd
setlocal enabledelayedexpansion
set "here=%~dp0"
for %%d in ("%here%..\..") do set "home=%%~fd"
set "out=%home%\target\package"
call "%home%\modscope.cmd" --version > nul || exit /b 1
if not exist "%JAVA_HOME%\bin\jlink.exe" (
    echo package: set JAVA_HOME to a JDK 25. 1>&2
    exit /b 1
)
for /f "tokens=2 delims=, " %%v in ('call "%home%\modscope.cmd" --version') do if not defined release set "release=%%v"
set "modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.security.jgss,java.xml,jdk.accessibility,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing"
if exist "%out%" rmdir /s /q "%out%"
mkdir "%out%\natives" "%out%\input"
"%JAVA_HOME%\bin\jlink" --module-path "%home%\target\app\javafx" --add-modules %modules% --include-locales en,de --compress zip-9 --strip-debug --no-header-files --no-man-pages --exclude-resources "**.so,**.dylib,**.dll" --output "%out%\runtime" || exit /b 1
rem The natives of JavaFX belong beside the JVM's: unpacked at start they would go to the user's home.
pushd "%out%\natives"
for %%j in ("%home%\target\app\javafx\*.jar") do "%JAVA_HOME%\bin\jar" xf "%%j"
for %%l in (*.dll) do move /y "%%l" "%out%\runtime\bin\" > nul
popd
rmdir /s /q "%out%\natives"
copy /y "%home%\target\modscope.jar" "%out%\input" > nul
copy /y "%home%\target\app\lib\*.jar" "%out%\input" > nul
xcopy /e /i /q "%home%\sample-modules" "%out%\input\sample-modules" > nul
> "%out%\cli.properties" (
    echo win-console=true
    echo win-menu=false
    echo win-shortcut=false
    echo java-options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -XX:AOTCache=$APPDIR/cli.aot -Xlog:disable --enable-native-access=ALL-UNNAMED
)
"%JAVA_HOME%\bin\jpackage" --type app-image --name Modscope --app-version %release% --dest "%out%" --vendor Modscope --description "Explore the dependencies of Go modules" --icon "%home%\icons\modscope.ico" --runtime-image "%out%\runtime" --input "%out%\input" --main-jar modscope.jar --main-class dev.modscope.Modscope --add-launcher modscope-cli="%out%\cli.properties" --java-options --add-modules=javafx.controls,javafx.swing --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED --java-options -XX:+UseSerialGC --java-options -XX:Tier4InvocationThreshold=100000 --java-options -XX:Tier4MinInvocationThreshold=12000 --java-options -XX:Tier4CompileThreshold=300000 --java-options -XX:Tier4BackEdgeThreshold=800000 --java-options -XX:Tier3DelayOn=0 --java-options -Dfile.encoding=UTF-8 --java-options "-XX:AOTCache=$APPDIR/window.aot" --java-options -Xlog:disable --java-options "-Dmodscope.samples=$APPDIR/sample-modules" || exit /b 1
where wix >nul 2>nul || where candle >nul 2>nul || (
    echo package: no WiX here, so no msi; the app image is "%out%\Modscope". 1>&2
    exit /b 0
)
rem The resources claim go.mod and go.work as one program among others: OpenWithProgids, never the default for *.mod.
"%JAVA_HOME%\bin\jpackage" --type msi --app-image "%out%\Modscope" --name Modscope --app-version %release% --dest "%out%" --resource-dir "%here%resources" --win-per-user-install --win-menu --win-upgrade-uuid 6f5b3c52-5f0e-4b0c-9a53-6b8b0d1a0e55
