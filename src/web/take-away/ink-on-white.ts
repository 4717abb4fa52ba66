/** Does something while the page is in its light looks on white paper; nobody sees it, since nothing is painted meanwhile. */
export function inkOnWhite<Result>(work: () => Result): Result {
  const { dataset, style } = document.documentElement
  const before = dataset.theme
  dataset.theme = 'light'
  style.setProperty('--paper', '#ffffff')
  try {
    return work()
  } finally {
    style.removeProperty('--paper')
    if (before === undefined) delete dataset.theme
    else dataset.theme = before
  }
}
