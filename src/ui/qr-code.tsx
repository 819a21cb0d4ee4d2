import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from '#src/ui/qr-code.module.css'

interface QrCodeProps {
  readonly text: string
  /** What scanning it does, for those who cannot see it. */
  readonly label: string
}

/** Empty modules around it that readers need: ISO/IEC 18004, 6.3.8. */
const quietZone = 4

/** A text as a QR code, black on white in every theme, because cameras expect that. */
export function QrCode({ text, label }: QrCodeProps) {
  const { path, size } = useMemo(() => drawn(text), [text])
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}

/** Dark runs of each row as rectangles of one path. */
function drawn(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: quietZone })
  const runs = data.flatMap((row, y) => {
    const starts = row.flatMap((isDark, x) => (isDark && row[x - 1] !== true ? [x] : []))
    return starts.map(x => {
      const end = row.indexOf(false, x)
      return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`
    })
  })
  return { path: runs.join(''), size }
}
