import { IconArrowLeft, IconBook2, IconLayoutSidebar, IconSearch, IconSettings } from '@tabler/icons-react'
import { spotlight } from '@mantine/spotlight'
import type { ReactNode } from 'react'
import { stages, type StageId } from '#domain/stage.ts'
import { useNextAction, useOpenFindings, useProgress } from '#store/derived.ts'
import { useDocument } from '#store/document-context.tsx'
import { useUi } from '#store/ui-store.ts'
import { formatNumber, percentText } from '#ui/format.ts'
import { BrandMark, ProgressRing } from '#ui/marks.tsx'
import { printKeys } from './key-text.ts'
import { goTo, useNavigation, type ScreenId } from './navigation.ts'
import classes from './rail.module.css'
import { closeEngagement } from './session.ts'

/** The engagement, its stages with progress and open findings, and the side screens. */
export function Rail() {
  const collapsed = useUi((state) => state.railCollapsed)
  const here = useNavigation((state) => state.here.screen)
  const profile = useDocument((document) => document.engagement.rows[0])
  const findings = useOpenFindings().byStage
  const progress = useProgress()
  const next = useNextAction()
  const facts = [`Round ${profile?.round ?? 1}`, profile?.engineers == null ? '' : `${profile.engineers} engineers`]
  return (
    <nav className={classes.rail} data-collapsed={collapsed || undefined} aria-label="Stages">
      <button
        type="button"
        className={classes.engagement}
        onClick={() => void closeEngagement()}
        title="Close the engagement and go home"
      >
        <BrandMark />
        <span className={classes.names}>
          <span className={classes.name}>{profile?.name}</span>
          <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      <ul className={classes.list}>
        {stages.map((stage, index) => {
          const share = progress.find((each) => each.stage === stage.id)?.share ?? 0
          const open = findings.get(stage.id) ?? 0
          return (
            <li key={stage.id}>
              <RailButton
                screen={stage.id}
                current={here === stage.id}
                title={`${stage.name} (${printKeys(`Ctrl+${index + 1}`)})`}
                name={stage.name}
                icon={<ProgressRing share={share} label={`${percentText(share)} filled in`} />}
                count={open}
                hint={next?.stage === stage.id ? `Next: ${next.text}` : null}
              />
            </li>
          )
        })}
      </ul>
      <hr className={classes.rule} />
      <ul className={classes.list}>
        <li>
          <button type="button" className={classes.item} onClick={() => spotlight.open()} title="Go to anything">
            <IconSearch size={18} stroke={1.6} aria-hidden="true" />
            <span className={classes.label}>Search</span>
            <span className={classes.count}>{printKeys('Ctrl+K')}</span>
          </button>
        </li>
        <li>
          <RailButton
            screen="library"
            current={here === 'library'}
            name="Library"
            title="Library"
            icon={<IconBook2 size={18} stroke={1.6} aria-hidden="true" />}
          />
        </li>
        <li>
          <RailButton
            screen="settings"
            current={here === 'settings'}
            name="Settings"
            title="Settings"
            icon={<IconSettings size={18} stroke={1.6} aria-hidden="true" />}
          />
        </li>
      </ul>
      <div className={classes.bottom}>
        <button type="button" className={classes.item} onClick={() => void closeEngagement()} title="All engagements">
          <IconArrowLeft size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.label}>All engagements</span>
        </button>
        <button
          type="button"
          className={classes.item}
          onClick={() => useUi.setState({ railCollapsed: !collapsed })}
          aria-pressed={collapsed}
          title={`${collapsed ? 'Widen' : 'Collapse'} (${printKeys('Ctrl+B')})`}
        >
          <IconLayoutSidebar size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.label}>Collapse</span>
        </button>
      </div>
    </nav>
  )
}

interface RailButtonProps {
  readonly screen: ScreenId | StageId
  readonly current: boolean
  readonly name: string
  readonly title: string
  readonly icon: ReactNode
  readonly count?: number
  /** The next best action, when it belongs to this stage. */
  readonly hint?: string | null
}

function RailButton({ screen, current, name, title, icon, count = 0, hint = null }: RailButtonProps) {
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={current ? 'page' : undefined}
      onClick={() => goTo(screen)}
      title={title}
    >
      {icon}
      <span className={classes.label}>
        {name}
        {hint ? <span className={classes.hint}>{hint}</span> : null}
      </span>
      {count > 0 ? (
        <span className={classes.count} aria-label={`${count} open findings`}>
          {formatNumber(count)}
        </span>
      ) : null}
    </button>
  )
}
