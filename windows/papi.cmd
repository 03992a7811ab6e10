@echo off
"%~dp0chuong-trinh\node.exe" "%~dp0chuong-trinh\bin\papi.js" %*
exit /b %errorlevel%
