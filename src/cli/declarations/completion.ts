import type { CommandDeclaration } from '../command-declaration.ts'

const shell = { en: 'bash, zsh, fish or powershell', ja: 'bash、zsh、fish、powershell のどれか' }

const lines = [
  'source <(kizashi completion bash)',
  'source <(kizashi completion zsh)',
  'kizashi completion fish | source',
  'kizashi completion powershell | Out-String | Invoke-Expression',
] as const

export const completion: CommandDeclaration = {
  name: 'completion',
  about: {
    en: 'lets the tab key complete the ids of the situation in the current folder',
    ja: 'タブキーで、今のフォルダーの情勢のidを補えるようにする',
  },
  examples: {
    en: [
      [lines[0], 'in ~/.bashrc'],
      [lines[1], 'in ~/.zshrc'],
      [lines[2], 'in config.fish'],
      [lines[3], 'in $PROFILE'],
    ],
    ja: [
      [lines[0], '~/.bashrc に書く'],
      [lines[1], '~/.zshrc に書く'],
      [lines[2], 'config.fish に書く'],
      [lines[3], '$PROFILE に書く'],
    ],
  },
  declare(command, { language, terminal, finish }) {
    command.argument('<shell>', shell[language]).action(async (named: string) => {
      const { completion: run } = await import('../commands/completion.ts')
      finish(run(named, terminal()))
    })
  },
}
