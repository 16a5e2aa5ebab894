import type { ReactNode } from 'react'
import { formatNumber } from './format.ts'
import classes from './screen.module.css'

export interface ScreenTab {
  readonly id: string
  readonly title: string
  /** A number beside the title, such as open findings; 0 and undefined show nothing. */
  readonly count?: number
}

export interface ScreenProps {
  readonly title: string
  /** One line on what this screen is for. */
  readonly purpose: string
  readonly tabs?: readonly ScreenTab[]
  readonly tab?: string
  readonly onTab?: (id: string) => void
  /** At most one primary action, on the right. */
  readonly actions?: ReactNode
}

export interface ScreenBodyProps {
  /** Names the content for screen readers. */
  readonly title: string
  /** A strip between tabs and content: filters, a search box, notices. */
  readonly toolbar?: ReactNode
  /** Drawn at the right edge, inside the screen; see Inspector. */
  readonly inspector?: ReactNode
  /** `fill`: the content scrolls inside itself (grids, timelines). `flow`: the screen scrolls down. */
  readonly layout?: 'fill' | 'flow'
  readonly children: ReactNode
}

/** The frame of every stage screen: title, purpose, tabs, one primary action, content, inspector. */
export function Screen({ toolbar, inspector, layout = 'flow', children, ...head }: ScreenProps & ScreenBodyProps) {
  return (
    <ScreenHead {...head}>
      <ScreenBody title={head.title} toolbar={toolbar} inspector={inspector} layout={layout}>
        {children}
      </ScreenBody>
    </ScreenHead>
  )
}

interface ScreenHeadProps {
  /** Leaves the whole screen to the body; the title is read out only. */
  readonly bare?: boolean
  /** At the right end of the tabs, while there is room. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** Title, purpose, tabs and actions, for screens whose tabs bring a body of their own. */
export function ScreenHead(props: ScreenProps & ScreenHeadProps) {
  const { title, purpose, tabs, tab, onTab, actions, bare = false, beside, children } = props
  if (bare)
    return (
      <div className={classes.screen}>
        <h1 className="visually-hidden">{title}</h1>
        {children}
      </div>
    )
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.purpose}>{purpose}</p>
        </div>
        <div className={classes.actions}>{actions}</div>
      </header>
      {tabs && tabs.length > 0 ? (
        <div className={classes.strip}>
          <Tabs label={title} tabs={tabs} tab={tab ?? ''} onTab={onTab} />
          {beside === undefined ? null : <div className={classes.beside}>{beside}</div>}
        </div>
      ) : (
        <div className={classes.rule} />
      )}
      {children}
    </div>
  )
}

/** What stands below the tabs: toolbar, content, inspector. */
export function ScreenBody({ title, toolbar, inspector, layout = 'flow', children }: ScreenBodyProps) {
  return (
    <div className={classes.body}>
      <main className={classes.main} aria-label={title}>
        {toolbar ? <div className={classes.toolbar}>{toolbar}</div> : null}
        <div
          className={layout === 'fill' ? classes.fill : classes.flow}
          {...(layout === 'flow' ? scrollable(title) : {})}
        >
          {children}
        </div>
      </main>
      {inspector}
    </div>
  )
}

/** What scrolls must take the focus, so that the keyboard can scroll it. */
function scrollable(title: string) {
  return { tabIndex: 0, role: 'region', 'aria-label': `${title}, content` }
}

function Tabs(props: {
  readonly label: string
  readonly tabs: readonly ScreenTab[]
  readonly tab: string
  readonly onTab: ((id: string) => void) | undefined
}) {
  const { label, tabs, tab, onTab } = props
  const move = (event: React.KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    event.preventDefault()
    onTab?.(next.id)
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className={classes.tabs} role="tablist" aria-label={`${label}: parts`}>
      {tabs.map((each, index) => (
        <button
          key={each.id}
          type="button"
          role="tab"
          data-tab={each.id}
          aria-selected={each.id === tab}
          tabIndex={each.id === tab ? 0 : -1}
          className={classes.tab}
          onClick={() => onTab?.(each.id)}
          onKeyDown={(event) => move(event, index)}
        >
          {each.title}
          {each.count ? <span className={classes.count}>{formatNumber(each.count)}</span> : null}
        </button>
      ))}
    </div>
  )
}
