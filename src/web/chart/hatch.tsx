/** The hatch of what lowers, once for the page, in a visible drawing of its own: inside a hidden one it would not paint. */
export function Hatch() {
  return (
    <svg width="0" height="0" className="hatch-source" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="4" height="4" className="hatch-ground" />
          <path d="M0 0V4" className="hatch-line" />
        </pattern>
      </defs>
    </svg>
  )
}
