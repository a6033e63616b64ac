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
rem What jpackage finds it puts on the class path, where one jar is found sooner than thirty: that names the others itself.
copy /y "%home%\target\app\lib\modscope.jar" "%out%\input" > nul
copy /y "%home%\icons\gomod.ico" "%out%\input" > nul
xcopy /e /i /q "%home%\sample-modules" "%out%\input\sample-modules" > nul
set "shared=-XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining"
set "cli=--enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=500 -XX:Tier3MinInvocationThreshold=250 -XX:Tier3CompileThreshold=2000 -Djava.awt.headless=true %shared%"
set "window=--add-modules=javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED -XX:SweeperThreshold=100 %shared%"
> "%out%\cli.properties" (
    echo win-console=true
    echo win-menu=false
    echo win-shortcut=false
    echo java-options=%cli% -XX:AOTCache=$APPDIR/cli.aot -Xlog:disable -Dmodscope.samples=$APPDIR/sample-modules
)
"%JAVA_HOME%\bin\jpackage" --type app-image --name Modscope --app-version %release% --dest "%out%" --vendor Modscope --description "Explore the dependencies of Go modules" --icon "%home%\icons\modscope.ico" --runtime-image "%out%\runtime" --input "%out%\input" --main-jar modscope.jar --main-class dev.modscope.Modscope --add-launcher modscope-cli="%out%\cli.properties" --java-options "%window%" --java-options "-XX:AOTCache=$APPDIR/window.aot" --java-options -Xlog:disable --java-options "-Dmodscope.samples=$APPDIR/sample-modules" || exit /b 1
set "app=%out%\Modscope\app"
for %%j in ("%home%\target\app\lib\*.jar") do if /i not "%%~nxj"=="modscope.jar" copy /y "%%j" "%app%" > nul
rem The caches are made by the image itself: the command line over the samples, the window in the second of two starts.
set "java=%out%\Modscope\runtime\bin\java"
set "learn=-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:all=off "-Dmodscope.samples=%app%\sample-modules" -cp "%app%\modscope.jar" dev.modscope.Modscope"
set "MODSCOPE_HOME=%out%\learning"
set "GOMODCACHE=%out%\learning\cache"
"%java%" %cli% "-XX:AOTCacheOutput=%app%\cli.aot" %learn% --train > nul 2>nul
"%java%" %window% %learn% --first-frame "%app%\sample-modules\webshop" > nul 2>nul
"%java%" %window% "-XX:AOTCacheOutput=%app%\window.aot" %learn% --first-frame "%app%\sample-modules\webshop" > nul 2>nul
for %%f in (cli window) do if not exist "%app%\%%f.aot" echo package: the JDK made no AOT cache %%f.aot; starts will be slower. 1>&2
rmdir /s /q "%out%\learning" "%out%\input" "%out%\runtime"
where wix >nul 2>nul || where candle >nul 2>nul || (
    echo package: no WiX here, so no msi; the app image is "%out%\Modscope". 1>&2
    exit /b 0
)
rem jpackage's own main.wxs with a group of keys more: one program among others, never the default for *.mod.
mkdir "%out%\resources"
"%JAVA_HOME%\bin\jimage" extract --dir "%out%\template" --include "regex:.*/main\.wxs" "%JAVA_HOME%\lib\modules"
powershell -NoProfile -Command "$own = Get-Content -Raw '%here%resources\open-with.xml'; $theirs = Get-Content -Raw (Get-ChildItem -Recurse '%out%\template' -Filter main.wxs).FullName; $after = '<ComponentGroupRef Id=\"FileAssociations\"/>'; $theirs.Replace($after, $after + '<ComponentGroupRef Id=\"OpenWith\"/>').Replace('</Wix>', $own + '</Wix>') | Set-Content -Encoding utf8 '%out%\resources\main.wxs'"
findstr /c:"ComponentGroupRef Id=\"OpenWith\"" "%out%\resources\main.wxs" > nul || (
    echo package: main.wxs of this JDK is another one than expected; no msi. 1>&2
    exit /b 1
)
"%JAVA_HOME%\bin\jpackage" --type msi --app-image "%out%\Modscope" --name Modscope --app-version %release% --dest "%out%" --resource-dir "%out%\resources" --win-per-user-install --win-menu --win-upgrade-uuid 6f5b3c52-5f0e-4b0c-9a53-6b8b0d1a0e55
