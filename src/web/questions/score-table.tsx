interface ScoreTableProps {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns after the first that hold words. */
  readonly texts?: number
  readonly label: string
}

/** A table of figures that scrolls within its own frame where it is wider than the page. */
export function ScoreTable({ head, rows, texts = 0, label }: ScoreTableProps) {
  const style = (place: number) => (place > texts ? 'n' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached from the keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((one, place) => (
              <th key={one} scope="col" className={style(place)}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={place} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={place} className={style(place)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
