import { IconUserMinus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { capabilityViews, respondentsOf, type CapabilityView } from '#domain/capability-view.ts'
import { useFindings } from '#store/derived.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo, useUi } from '#store/ui-store.ts'
import { IconButton } from '#ui/button.tsx'
import { PartSwitch } from '#ui/part-switch.tsx'
import { ScreenBody } from '#ui/screen.tsx'
import { AspectDetail } from './aspect-detail.tsx'
import { AspectList } from './aspect-list.tsx'
import { dropRespondent } from './capability-actions.ts'
import { CapabilityCharts } from './capability-charts.tsx'
import { askRespondent, forgetRespondent, setCapabilityState, useCapabilityState } from './capability-state.ts'
import { auditProgress } from './capability-words.ts'
import classes from './capability.module.css'
import { rateByKey } from './rating-keys.ts'
import { RespondentBar } from './respondent-bar.tsx'

/** The capability audit: fast to fill by keyboard, and as charts to show. */
export function CapabilityTab() {
  const store = useDocumentStore()
  const views = useCapabilityViews()
  const state = useCapabilityState((each) => each)
  const cast = useDocument((document) => document.capabilityVotes.rows)
  const respondents = useMemo(() => [...new Set([...respondentsOf(cast), ...state.guests])], [cast, state.guests])
  const who = state.who !== null && respondents.includes(state.who) ? state.who : null
  const view = views.find((each) => each.aspect.slug === state.aspect) ?? views[0]
  const findings = useFindings()
  const frame = useRef<HTMLDivElement>(null)
  const show = (aspect: string) => {
    setCapabilityState(store, { aspect, charts: false })
    requestAnimationFrame(() => focusAspect(frame.current, aspect))
  }
  useShowAspect(show)
  if (!view) return null
  return (
    <ScreenBody
      title="As-Is, capability"
      layout={state.charts ? 'flow' : 'fill'}
      toolbar={
        <>
          <PartSwitch
            parts={[
              { part: 'levels', title: 'Levels' },
              { part: 'charts', title: 'Charts' },
            ]}
            shown={state.charts ? 'charts' : 'levels'}
            onShow={(part) => setCapabilityState(store, { charts: part === 'charts' })}
          />
          <strong className={classes.progress}>{auditProgress(views)}</strong>
          {state.charts ? null : (
            <RespondentBar
              respondents={respondents}
              who={who}
              onWho={(next) => setCapabilityState(store, { who: next })}
              onAdd={(name) => askRespondent(store, name)}
            />
          )}
          {who !== null && !state.charts ? (
            <IconButton
              label={`Remove ${who} with all answers; Undo brings them back`}
              onClick={() => {
                dropRespondent(store, who)
                forgetRespondent(store, who)
              }}
            >
              <IconUserMinus size={16} aria-hidden="true" />
            </IconButton>
          ) : null}
        </>
      }
    >
      {state.charts ? (
        <CapabilityCharts views={views} respondents={respondents} onAspect={show} />
      ) : (
        <div
          ref={frame}
          className={classes.frame}
          onKeyDown={(event) => {
            const taken = rateByKey(event, {
              store,
              views,
              view,
              respondents,
              who,
              onAspect: show,
              // The reason stands above the rationale while the aspect does not apply.
              onWords: () => frame.current?.querySelector<HTMLElement>('article textarea')?.focus(),
            })
            if (taken) event.preventDefault()
          }}
        >
          <div className={classes.side}>
            <AspectList
              views={views}
              current={view.aspect.slug}
              who={who}
              onSelect={(aspect) => setCapabilityState(store, { aspect })}
            />
            <p className={classes.keys}>
              Keys: 0 to 4 level, Shift and a digit target, M median, U unknown, N not applicable, Enter the rationale
              or the reason, Delete, arrows left and right whose answer
            </p>
          </div>
          <div className={classes.main}>
            <AspectDetail
              key={view.aspect.slug}
              view={view}
              who={who}
              findings={findings.filter(({ place }) => place.table === 'capabilities' && place.id === view.aspect.slug)}
            />
          </div>
        </div>
      )}
    </ScreenBody>
  )
}

/** Every aspect with its votes, at once: the keys show what they do. */
function useCapabilityViews(): readonly CapabilityView[] {
  const { capabilities, capabilityVotes } = useDocument(({ capabilities, capabilityVotes }) => ({
    capabilities,
    capabilityVotes,
  }))
  return useMemo(() => capabilityViews({ capabilities, capabilityVotes }, catalog), [capabilities, capabilityVotes])
}

/** Shows the aspect that a finding or a link asked for. */
function useShowAspect(show: (aspect: string) => void): void {
  const jump = useUi((state) => state.jump)
  const open = useEffectEvent(show)
  useEffect(() => {
    if (jump?.table !== 'capabilities') return
    const frame = requestAnimationFrame(() => {
      open(jump.id)
      jumpTo(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [jump])
}

function focusAspect(frame: HTMLElement | null, aspect: string): void {
  const option = frame?.querySelector<HTMLElement>(`[data-aspect="${CSS.escape(aspect)}"]`)
  option?.scrollIntoView({ block: 'nearest' })
  option?.focus({ preventScroll: true })
}
