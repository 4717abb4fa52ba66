import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** Where this person's Kizashi keeps what belongs to no situation, as each system has it; `KIZASHI_HOME` names another place. */
export function settingsFolder(): string {
  const { KIZASHI_HOME, APPDATA, XDG_CONFIG_HOME } = process.env
  if (KIZASHI_HOME) return KIZASHI_HOME
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Kizashi')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kizashi')
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'kizashi')
}
