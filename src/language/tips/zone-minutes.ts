/** Minutes east of Greenwich of a zone written `UTC`, `Z` or `+09:00`; null where no clock on earth keeps it. */
export function zoneMinutes(written: string): number | null {
  if (/^(utc|z)$/i.test(written)) return 0
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(written)
  if (!parts) return null
  const [hours, minutes] = [Number(parts[2]), Number(parts[3])]
  if (hours > 14 || minutes > 59) return null
  return (parts[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** `Z`, `+09:00`. */
export function zoneText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
