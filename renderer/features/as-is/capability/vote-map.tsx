import { useRef, useState, type KeyboardEvent } from 'react'
import { respondentsOf, spreadText, type CapabilityView } from '#domain/capability-view.ts'
import type { CatalogRubric } from '#domain/catalog.ts'
import { FigurePanel } from '#ui/charts/figure-panel.tsx'
import classes from './vote-map.module.css'

interface VoteMapProps {
  readonly rubric: CatalogRubric
  readonly views: readonly CapabilityView[]
  readonly respondents: readonly string[]
  readonly onAspect: (aspect: string) => void
}

const [nameWidth, cellWidth, cellHeight, headHeight, gap] = [160, 66, 26, 40, 10]

/** Aspects by respondents: the darker, the higher; the digit says it without colour. The agreed level stands apart. */
export function VoteMap({ rubric, views, respondents, onAspect }: VoteMapProps) {
  const heard = respondents.filter((name) => respondentsOf(views.flatMap((view) => view.votes)).includes(name))
  const caption =
    heard.length === 0
      ? 'Nobody has voted yet.'
      : `${heard.length} ${heard.length === 1 ? 'respondent' : 'respondents'}. “?” was asked and did not know; an empty cell was not asked.`
  return (
    <FigurePanel
      title={`${rubric.name}: who said what`}
      caption={caption}
      table={{
        columns: ['Aspect', ...heard, 'Votes', 'Agreed'],
        rows: views.map((view) => ({
          id: view.aspect.slug,
          cells: [
            view.aspect.name,
            ...heard.map((name) => printed(view, name) || 'not asked'),
            spreadText(view),
            agreedText(view),
          ],
        })),
      }}
    >
      <LevelMap rubric={rubric} views={views} heard={heard} onAspect={onAspect} />
    </FigurePanel>
  )
}

function LevelMap(props: {
  readonly rubric: CatalogRubric
  readonly views: readonly CapabilityView[]
  readonly heard: readonly string[]
  readonly onAspect: (aspect: string) => void
}) {
  const { rubric, views, heard, onAspect } = props
  const [active, setActive] = useState(0)
  const map = useRef<SVGSVGElement>(null)
  const right = nameWidth + heard.length * cellWidth + gap
  const [width, height] = [right + cellWidth, headHeight + views.length * cellHeight]
  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const view = views[index]
    if (step !== undefined) {
      const next = Math.min(views.length - 1, Math.max(0, index + step))
      setActive(next)
      map.current?.querySelectorAll<SVGGElement>('[data-row]')[next]?.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && view) onAspect(view.aspect.slug)
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.scroll}>
      <svg
        ref={map}
        className={classes.map}
        style={{ maxWidth: width, minWidth: width * 0.8 }}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`${rubric.name}: levels by respondent`}
      >
        <defs>
          <pattern
            id={`hatch-${rubric.slug}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className={classes.hatch} d="M0,0V6" />
          </pattern>
        </defs>
        {[...heard, 'Agreed'].map((name, index) => (
          <foreignObject
            key={name}
            x={index === heard.length ? right : nameWidth + index * cellWidth}
            y={0}
            width={cellWidth}
            height={headHeight}
          >
            <div className={classes.head} title={name}>
              <span>{name}</span>
            </div>
          </foreignObject>
        ))}
        {views.map((view, row) => {
          const y = headHeight + row * cellHeight
          return (
            <g
              key={view.aspect.slug}
              className={classes.row}
              data-row=""
              role="button"
              tabIndex={row === Math.min(active, views.length - 1) ? 0 : -1}
              aria-label={rowWords(view, heard)}
              onFocus={() => setActive(row)}
              onClick={() => onAspect(view.aspect.slug)}
              onKeyDown={(event) => move(event, row)}
            >
              <title>{rowWords(view, heard)}</title>
              <rect className={classes.ground} x={0} y={y} width={width} height={cellHeight} rx={3} />
              <text className={classes.name} x={2} y={y + 17}>
                {view.aspect.name}
              </text>
              {heard.map((name, column) => (
                <Cell
                  key={name}
                  x={nameWidth + column * cellWidth}
                  y={y}
                  text={printed(view, name)}
                  depth={depthOf(rubric, view.votes.find((vote) => vote.respondent === name)?.level ?? null)}
                  hatch={`url(#hatch-${rubric.slug})`}
                />
              ))}
              <Cell
                x={right}
                y={y}
                text={agreedText(view)}
                depth={depthOf(rubric, view.agreed)}
                hatch={`url(#hatch-${rubric.slug})`}
              />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Cell(props: {
  readonly x: number
  readonly y: number
  readonly text: string
  /** 0 lowest to 1 highest; null has no level. */
  readonly depth: number | null
  readonly hatch: string
}) {
  const { x, y, text, depth, hatch } = props
  const box = { x: x + 1.5, y: y + 1.5, width: cellWidth - 3, height: cellHeight - 3, rx: 3 }
  return (
    <>
      <rect
        className={classes.cell}
        data-empty={text === ''}
        {...box}
        style={text === '?' ? { fill: hatch } : depth === null ? {} : { fill: shade(depth) }}
      />
      <text className={classes.digit} data-dark={depth === 1} x={x + cellWidth / 2} y={y + 17}>
        {text}
      </text>
    </>
  )
}

/** Only the highest level is so dark that its digit has to be light: in between neither would be readable. */
function shade(depth: number): string {
  return `color-mix(in srgb, var(--accent) ${depth === 1 ? 90 : Math.round(6 + depth * 56)}%, var(--surface))`
}

function depthOf({ levels }: CatalogRubric, level: number | null): number | null {
  const [low, high] = [levels[0]?.level ?? 0, levels.at(-1)?.level ?? 1]
  return level === null ? null : (level - low) / (high - low)
}

/** Empty for whoever was not asked. */
function printed({ votes }: CapabilityView, respondent: string): string {
  const vote = votes.find((each) => each.respondent === respondent)
  return vote === undefined ? '' : `${vote.level ?? '?'}`
}

function agreedText({ state, agreed }: CapabilityView): string {
  return state === 'not-applicable' ? '—' : `${agreed ?? '?'}`
}

function rowWords(view: CapabilityView, heard: readonly string[]): string {
  const said = heard.flatMap((name) => {
    const text = printed(view, name)
    return text === '' ? [] : [`${name} ${text === '?' ? 'does not know' : text}`]
  })
  const agreed = view.state === 'not-applicable' ? 'not applicable' : `agreed ${view.agreed ?? 'unknown'}`
  return `${view.aspect.name}: ${[...said, agreed].join(', ')}`
}
