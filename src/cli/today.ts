/** The ISO date on which somebody at this computer writes: his own calendar's, not Greenwich's. */
export function today(clockMs: number): string {
  const moment = new Date(clockMs)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
