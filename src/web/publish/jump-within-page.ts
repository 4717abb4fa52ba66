/**
 * Lets links to a part of the page in view work where the hash already says which page that is: they lead there without
 * touching the address.
 */
export function jumpWithinPage(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const goal = link?.getAttribute('href')?.slice(1) ?? ''
    if (event.defaultPrevented || goal === '' || goal.startsWith('/')) return
    const part = document.getElementById(decodeURIComponent(goal))
    if (part === null) return
    event.preventDefault()
    part.scrollIntoView()
    part.focus({ preventScroll: true })
  })
}
