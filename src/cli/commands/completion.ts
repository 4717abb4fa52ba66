import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

const bash = `_kizashi() {
  local line="\${COMP_LINE:0:COMP_POINT}"
  local word="\${line##* }" IFS=$'\\n'
  COMPREPLY=()
  case "$line" in
    *' log add '*|*' grade '*|*' show '*|*' explain '*|*' --because '*)
      COMPREPLY=($(kizashi log ids --prefix "$word" 2>/dev/null | tr -d '\\r'))
      # Bash takes what stands before = for a word of its own.
      if [[ $word == *=* ]]; then COMPREPLY=("\${COMPREPLY[@]#"\${word%=*}="}"); fi ;;
  esac
}
complete -o default -F _kizashi kizashi
`

/** What each shell is to run so that the tab key completes the ids of the situation in the current folder. */
const scripts: Readonly<Record<string, string>> = {
  bash,
  zsh: `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash}`,
  fish: `complete -c kizashi -n '__fish_seen_subcommand_from add grade show explain' -a '(kizashi log ids --prefix (commandline -ct) 2>/dev/null)'\n`,
  powershell: `Register-ArgumentCompleter -Native -CommandName kizashi -ScriptBlock {
  param($word, $line, $position)
  if ("$line" -match ' (log add|grade|show|explain) ') {
    kizashi log ids --prefix "$word" 2>$null | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
  }
}
`,
}

/** Prints the script that makes a shell complete ids. */
export function completion(shell: string, terminal: Terminal): ExitCode {
  const script = scripts[shell.toLowerCase()]
  const known = Object.keys(scripts).join(', ')
  if (script === undefined)
    throw new CommandLineError(
      terminal.language === 'ja' ? `シェルは ${known} のどれか。` : `The shell is one of ${known}.`,
    )
  terminal.write(script)
  return exitCodes.done
}
