import { mapMarks, type MapMark } from '#src/ui/class/map-mark.ts'
import styles from '#src/ui/class/gap-grid.module.css'

const order: readonly MapMark[] = ['meets', 'leans-meets', 'open', 'leans-below', 'below', 'too-fast', 'none']

/** What the signs of the map mean. */
export function MapLegend() {
  return (
    <ul className={styles.legend} aria-label="Signs of the map">
      {order.map(mark => (
        <li key={mark}>
          <span className={styles.mark} data-mark={mark} aria-hidden="true">
            {mapMarks[mark].sign}
          </span>
          {mapMarks[mark].words}
        </li>
      ))}
    </ul>
  )
}
