import type { Context, Outcome } from './outcome.ts'

// Each script hands the words up to the cursor to `papi complete`, as they are, and shows the lines that come back:
// a value, a tab, what it is. Where none comes back the shell offers files.

const bash = `# bash: eval "$(papi completion bash)"
_papi() {
  local value text
  COMPREPLY=()
  while IFS=$'\\t' read -r value text; do
    COMPREPLY+=("$value")
  done < <(papi complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _papi papi
`

const zsh = `#compdef papi
# zsh: eval "$(papi completion zsh)", after compinit
_papi() {
  local line
  local -a lines items
  lines=("\${(@f)$(papi complete "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    [[ -n $line ]] && items+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#items} )); then _describe papi items; else _files; fi
}
compdef _papi papi
`

const fish = `# fish: papi completion fish | source
function __papi_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l lines (papi complete $words[2..-1] "$current" 2>/dev/null)
  if test (count $lines) -gt 0
    printf '%s\\n' $lines
  else
    __fish_complete_path "$current"
  end
end
complete -c papi -f -a '(__papi_complete)'
`

// Runs papi as it was typed, `.\papi.cmd` too. Windows PowerShell drops empty words on their way to a program: two quotes stand
// for one. Words without a space reach papi.cmd unquoted, and cmd would act on `&` or `%` in them: such signs are left out.
// A value goes into the line as it is, so that the script quotes one with signs that PowerShell reads.
const powershell = `# PowerShell: papi completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName papi -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    ForEach-Object {
      if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
  $words = @($words + $wordToComplete | ForEach-Object {
    $word = $_ -replace '["&|<>^%]|\\\\+$', ''
    if ($word) { $word } else { '""' }
  })
  $papi = $commandAst.GetCommandName()
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    & $papi complete @words 2>$null | ForEach-Object {
      $value, $text = $_ -split "\`t", 2
      if (-not $text) { $text = $value }
      $typed = if ($value -match '[^\\w./=:+-]') { "'" + ($value -replace "'", "''") + "'" } else { $value }
      [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $text)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`

const scripts = { bash, zsh, fish, powershell } as const

/** `papi completion SHELL`: the script that makes a shell complete papi's words. */
export const showCompletion = async (_: Context, shell: keyof typeof scripts): Promise<Outcome> => ({
  diagnostics: [],
  text: scripts[shell],
})
