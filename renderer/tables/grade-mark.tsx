import { gradeLabel, gradeRank, type CarriedGrade } from '#domain/evidence-grade.ts'
import classes from './grade-mark.module.css'

/** How far something can be trusted: one to four bars of rising height, or a question mark; always with its word. */
export function GradeMark({ grade }: { readonly grade: CarriedGrade | null }) {
  const rank = grade === 'unknown' || grade === 'none' ? 0 : gradeRank(grade)
  return (
    <span className={classes.grade}>
      <GradeBars rank={rank} empty={grade === 'none'} />
      {gradeLabel(grade)}
    </span>
  )
}

function GradeBars({ rank, empty }: { readonly rank: number; readonly empty: boolean }) {
  return (
    <svg className={classes.bars} width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
      {rank === 0 ? (
        empty ? (
          <path d="M2 6h10" stroke="currentColor" strokeWidth="1.6" />
        ) : (
          <text x="7" y="10.5" textAnchor="middle" fontSize="12" fontWeight="700" fill="currentColor">
            ?
          </text>
        )
      ) : (
        [1, 2, 3, 4].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 3.5 + 0.5}
            y={12 - step * 2.75 - 0.5}
            width="2.5"
            height={step * 2.75}
            fill={step <= rank ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth={step <= rank ? 0 : 0.6}
          />
        ))
      )}
    </svg>
  )
}
