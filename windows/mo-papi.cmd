@echo off
rem Double-click: a prompt in this folder, with papi as a command and UTF-8 as its code page.
title papi
chcp 65001 >nul
pushd "%~dp0"
set "PATH=%~dp0;%PATH%"
type chuong-trinh\loi-chao.txt
if exist lam-viec\plan.yaml cd lam-viec
cmd /k
