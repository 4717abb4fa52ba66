import { createSituation } from '../../workspace/create-situation.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

/** Makes a folder with a small situation that runs at once; never touches a folder that holds anything. */
export async function newSituation(folder: string, terminal: Terminal): Promise<ExitCode> {
  const isJapanese = terminal.language === 'ja'
  const made = await createSituation(folder, isJapanese ? 'ja' : 'en')
  if (made.isTaken) {
    throw new CommandLineError(
      isJapanese
        ? `「${folder}」は空でない。別の名前を選ぶ。`
        : `${folder} is not empty; nothing was written. Choose another name.`,
    )
  }
  terminal.write(
    isJapanese
      ? `「${folder}」を作った：${made.files.join('、')}\n\n次に試す：\n  kizashi brief ${folder}\n  kizashi check ${folder}\n  kizashi serve ${folder}\n`
      : `Made ${folder}: ${made.files.join(', ')}\n\nTry next:\n  kizashi brief ${folder}\n  kizashi check ${folder}\n  kizashi serve ${folder}\n`,
  )
  return exitCodes.done
}
