/** A text as searching compares it: width, capitals and composition of characters set aside. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
