import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where answers are kept for this user: XDG_CACHE_HOME or ~/.cache on Linux, ~/Library/Caches on macOS, %LOCALAPPDATA% on
 * Windows, under `kizashi`. Null where KIZASHI_CACHE is `off`.
 */
export function cacheFolder(
  environment: Environment = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string | null {
  if (environment.KIZASHI_CACHE?.trim().toLowerCase() === 'off') return null
  return join(base(environment, platform, home), 'kizashi', 'answers')
}

function base(environment: Environment, platform: string, home: string): string {
  if (platform === 'win32') return environment.LOCALAPPDATA || join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return environment.XDG_CACHE_HOME || join(home, '.cache')
}
