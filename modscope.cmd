@echo off
rem Starts Modscope from this folder: finds a JDK 25, builds on first use, then hands over.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "app=%home%target\app"
set "jdk="
call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Java\*25*" "%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Microsoft\*25*" ^
    "%ProgramFiles%\Zulu\*25*" "%ProgramFiles%\Amazon Corretto\*25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~d"
if not defined jdk (
    echo modscope: needs a JDK 25 and found none. Install one, for example with 1>&2
    echo modscope: winget install EclipseAdoptium.Temurin.25.JDK, then set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
set stale=
if not exist "%app%\ready" set stale=1
if not defined stale (
    for /f %%f in ('powershell -NoProfile -Command "$r = (Get-Item '%app%\ready').LastWriteTime; if (Get-ChildItem -Recurse -File '%home%src\main','%home%pom.xml' | Where-Object { $_.LastWriteTime -gt $r }) { 'stale' }"') do set stale=1
)
if defined stale (
    where mvn >nul 2>nul || (
        echo modscope: needs Maven to build itself on first use: winget install Apache.Maven 1>&2
        exit /b 1
    )
    echo modscope: building ^(first use, or the sources are newer^); this takes up to two minutes. 1>&2
    pushd "%home%"
    call mvn -q -B -Dmaven.test.skip=true package 1>&2
    if errorlevel 1 (
        popd
        echo modscope: the build failed; what Maven said stands above. 1>&2
        exit /b 1
    )
    popd
    echo ready> "%app%\ready"
)
set "cp=%app%\lib\modscope.jar"
rem A verb comes before a file of the same name; what else there is as a file or folder is for the window.
set verb=1
if "%~1"=="" set verb=
if "%~1"=="--new-window" set verb=
if "%~1"=="--pictures" set verb=
if not "%~1"=="" if exist "%~1" set verb=
for %%v in (list graph versions fmt edit work why upgrades goal get download verify cache compare env export manual) do if "%~1"=="%%v" set verb=1
if defined verb (
    "%jdk%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp "%cp%" dev.modscope.Modscope %*
) else (
    "%jdk%\bin\java" --module-path "%app%\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED -XX:+UseSerialGC -XX:SweeperThreshold=100 -Dfile.encoding=UTF-8 -cp "%cp%" dev.modscope.Modscope %*
)
exit /b %errorlevel%

:try
if defined jdk exit /b 0
if not exist "%~1\release" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "jdk=%~1"
exit /b 0
