import { useEffect, useState } from 'react'
import classes from './skeleton.module.css'

/** Bars in the shape of what is coming. Shown only after 150 ms, so that quick loads do not blink. */
export function Skeleton({ rows = 8, label = 'Loading' }: { readonly rows?: number; readonly label?: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className={classes.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.bar} style={{ width: `${60 + ((index * 37) % 40)}%` }} />
      ))}
    </div>
  )
}
