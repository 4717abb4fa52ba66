// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be made visible
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * Text as it may go to a terminal: control characters, which could move the cursor or turn the line round, become
 * one visible character each, so that columns stay where they are.
 */
export function visible(text: string): string {
  return text.replace(controls, (found) => (found === '\t' ? ' ' : '\ufffd'))
}
