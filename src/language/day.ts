/** Whole days since 1970-01-01 UTC; a date is its midnight UTC. */
export type Day = number

export const daysPerYear = 365.25
