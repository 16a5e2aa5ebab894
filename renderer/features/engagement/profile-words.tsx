import type { Engagement } from '#domain/engagement.ts'
import { serviceTiers } from '#domain/service.ts'
import { useDocumentStore } from '#store/document-context.tsx'
import { DraftText } from '#ui/draft-text.tsx'
import { Panel } from '#ui/panel.tsx'
import { setProfile, setTierName, typeHoursPerDay } from './profile-actions.ts'
import classes from './profile.module.css'

/** What the client calls its tiers, and what hours and costs are counted in: used on every screen and sheet. */
export function ProfileWords({ profile }: { readonly profile: Engagement }) {
  const store = useDocumentStore()
  return (
    <Panel
      title="Words and figures"
      caption="What the client calls its tiers, and what hours and costs are counted in. Used on every screen and sheet."
    >
      <div className={classes.fields}>
        {serviceTiers.map(({ value, label }, index) => (
          <DraftText
            key={value}
            label={`Tier ${value}`}
            placeholder={label.replace(/^\d /, '')}
            maxLength={40}
            value={profile.tierNames[index] ?? ''}
            onCommit={(name) => setTierName(store, profile.tierNames, value, name)}
          />
        ))}
        <DraftText
          label="Working hours a day"
          description="Of one person. Turns manual work into a share of capacity."
          placeholder="8"
          value={profile.invalid?.['hoursPerDay'] ?? (profile.hoursPerDay === null ? '' : String(profile.hoursPerDay))}
          error={
            profile.invalid?.['hoursPerDay'] === undefined
              ? null
              : 'Write a number of hours, more than 0 and at most 24.'
          }
          onCommit={(typed) => typeHoursPerDay(store, 'working hours a day', typed)}
        />
        <DraftText
          label="Currency"
          description="Shown with every cost, for example EUR."
          placeholder="Not given"
          maxLength={12}
          value={profile.currency}
          onCommit={(currency) => setProfile(store, 'currency', { currency: currency.trim() })}
        />
      </div>
    </Panel>
  )
}
