/** Where nothing is saved, no two texts are held against each other: the editor stays out of a published page. */
export function showTwoTexts(): never {
  throw new Error('A published page saves nothing')
}
