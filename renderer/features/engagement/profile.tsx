import { Select } from '@mantine/core'
import { catalog } from '#catalog/catalog.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { DateField } from '#tables/date-field.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { Panel } from '#ui/panel.tsx'
import { setProfile, setProfileDate, typeProfileNumber } from './profile-actions.ts'
import classes from './profile.module.css'
import { ProfileWords } from './profile-words.tsx'
import { SizeAdvice } from './size-advice.tsx'
import { StageChecklist } from './stage-checklist.tsx'

/** The client's profile; every field is one undo step. */
export function Profile() {
  const store = useDocumentStore()
  const profile = useDocument((document) => document.engagement.rows[0])
  if (!profile) return null

  const text = (
    key: 'name' | 'client' | 'scope' | 'sponsor' | 'consultant' | 'confidentiality',
    label: string,
    options: { multiline?: boolean; description?: string } = {},
  ) => (
    <DraftText
      label={label}
      value={profile[key]}
      onCommit={(value) => setProfile(store, label, { [key]: value.trim() })}
      {...options}
    />
  )
  const number = (key: 'engineers' | 'round', label: string, description: string) => (
    <DraftText
      label={label}
      description={description}
      value={profile.invalid?.[key] ?? (profile[key] === null ? '' : String(profile[key]))}
      error={profile.invalid?.[key] === undefined ? null : 'Write a whole number, 0 or more.'}
      onCommit={(typed) => typeProfileNumber(store, label, key, typed)}
    />
  )
  const date = (key: 'start' | 'lastReview', label: string, description: string) => (
    <DateField
      label={label}
      description={description}
      value={profile[key] ?? ''}
      onCommit={(typed) => setProfileDate(store, label, key, typed)}
    />
  )
  const choice = (
    key: 'industry' | 'geography' | 'delivery' | 'onCallModel',
    label: string,
    choices: readonly { slug: string; name: string }[],
  ) => (
    <Select
      label={label}
      placeholder="Unknown"
      clearable
      value={profile[key]}
      data={choices.map((each) => ({ value: each.slug, label: each.name }))}
      onChange={(value) => setProfile(store, label, { [key]: value })}
    />
  )

  return (
    <div className={classes.layout}>
      <div className={classes.column}>
        <Panel title="Client and scope">
          <div className={classes.fields}>
            {text('name', 'Engagement')}
            {text('client', 'Client')}
            {text('sponsor', 'Sponsor')}
            {text('consultant', 'Consultant', { description: 'Written beside every change in the history.' })}
            <div className={classes.wide}>{text('scope', 'Scope', { multiline: true })}</div>
            {text('confidentiality', 'Confidentiality', { description: 'Printed on every sheet.' })}
            {number('round', 'Round', 'One pass from assessment to hand-over.')}
            {date('start', 'Start', 'Day 0 of the 30, 60 and 90 days.')}
            {date('lastReview', 'Last RACI and KPI review', 'Due every quarter.')}
          </div>
        </Panel>
        <Panel
          title="Organisation"
          caption="Size, industry, geography and delivery shift what the two sides have to look after."
        >
          <div className={classes.fields}>
            {number('engineers', 'Engineers in scope', 'Picks the organisation pattern.')}
            {choice('onCallModel', 'On-call model', catalog.onCallModels)}
            {choice('industry', 'Industry', variants('industry'))}
            {choice('geography', 'Geography', variants('geography'))}
            {choice('delivery', 'Delivery', variants('delivery'))}
          </div>
        </Panel>
        <ProfileWords profile={profile} />
      </div>
      <div className={classes.column}>
        <SizeAdvice profile={profile} />
        <StageChecklist />
      </div>
    </div>
  )
}

function variants(dimension: 'industry' | 'geography' | 'delivery') {
  return catalog.roleVariants.filter((each) => each.dimension === dimension)
}
