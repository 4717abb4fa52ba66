/** The date on which somebody here writes, as their own calendar has it: `2026-05-01`. */
export function todayHere(): string {
  const now = new Date()
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return [now.getFullYear(), ...parts].join('-')
}
