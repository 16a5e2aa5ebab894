import classes from './marks.module.css'

/** `draft`: not settled yet. `unknown`: nobody has answered. `not-known`: somebody was asked and did not know. */
export type MarkKind = 'on' | 'near' | 'off' | 'stale' | 'draft' | 'unknown' | 'not-known' | 'not-applicable'

/** A status told by shape as well as colour; always accompanied by a word. */
export function StatusMark({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className={classes.mark} data-kind={kind} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

export function Status({ kind, word }: { readonly kind: MarkKind; readonly word: string }) {
  return (
    <span className={classes.status}>
      <StatusMark kind={kind} />
      {word}
    </span>
  )
}

const severityKind = { high: 'off', medium: 'near', low: 'stale' } as const

export function SeverityMark({ severity }: { readonly severity: 'high' | 'medium' | 'low' }) {
  return <Status kind={severityKind[severity]} word={severity} />
}

const shapes = {
  on: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  near: <path d="M6 1 11.5 11 0.5 11Z" fill="currentColor" />,
  off: <rect x="1" y="1" width="10" height="10" rx="1" fill="currentColor" />,
  stale: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  draft: (
    <rect
      x="1.8"
      y="1.8"
      width="8.4"
      height="8.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
    />
  ),
  unknown: (
    <text x="6" y="10" textAnchor="middle" fontSize="11" fontWeight="700" fill="currentColor">
      ?
    </text>
  ),
  'not-known': (
    <text x="6" y="10" textAnchor="middle" fontSize="11" fontWeight="700" fill="currentColor">
      ?
    </text>
  ),
  'not-applicable': <path d="M1 6h10" stroke="currentColor" strokeWidth="1.6" />,
} as const

/** A square divided by one line, one side each colour. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 36 36" aria-hidden="true" className={classes.brand}>
      <path d="M6 0h11v36H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6Z" fill="var(--sre)" />
      <path d="M19 0h11a6 6 0 0 1 6 6v24a6 6 0 0 1-6 6H19Z" fill="var(--platform)" />
    </svg>
  )
}

/** A ring filled clockwise by `share`, 0 to 1. */
export function ProgressRing({ share, label }: { readonly share: number; readonly label: string }) {
  const round = 2 * Math.PI * 8
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" role="img" aria-label={label} className={classes.ring}>
      <circle cx="10" cy="10" r="8" fill="none" stroke="var(--line-strong)" strokeWidth="3" />
      {share > 0 ? (
        <circle
          cx="10"
          cy="10"
          r="8"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="3"
          strokeDasharray={`${round * share} ${round}`}
          transform="rotate(-90 10 10)"
        />
      ) : null}
    </svg>
  )
}
