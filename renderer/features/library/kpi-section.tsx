import type { CatalogKpi } from '#domain/catalog-kpi.ts'
import { StatusMark } from '#ui/marks.tsx'
import { capital } from './capital.ts'
import { Facts, References, sourceNames } from './entry.tsx'
import classes from './kpi-section.module.css'
import { TextList } from './text-list.tsx'

const groups = [
  { side: 'sre', title: 'SRE' },
  { side: 'platform', title: 'Platform' },
  { side: 'both', title: 'Both sides' },
] as const

export function KpiSection() {
  return (
    <>
      <TextList list="targetRules" title="Setting targets">
        {(rule) => <p>{rule.text}</p>}
      </TextList>
      {groups.map(({ side, title }) => (
        <TextList key={side} list="kpis" title={title} where={(kpi) => kpi.side === side} meta={rhythm}>
          {(kpi) => <KpiBody kpi={kpi} />}
        </TextList>
      ))}
    </>
  )
}

function KpiBody({ kpi }: { readonly kpi: CatalogKpi }) {
  return (
    <>
      <p>{kpi.definition}</p>
      <Facts
        facts={[
          { label: 'Formula', value: kpi.formula },
          { label: 'Why', value: kpi.why },
          { label: 'Targets', value: <Targets kpi={kpi} /> },
          {
            label: 'Kept honest by',
            value: kpi.pairedWith ? <References slugs={[kpi.pairedWith]} lists={['kpis']} /> : null,
          },
          { label: 'Also called', value: kpi.formerly.join(', ') },
        ]}
      />
    </>
  )
}

function Targets({ kpi }: { readonly kpi: CatalogKpi }) {
  return (
    <div className={classes.targets}>
      {kpi.targets.map((target) => (
        <div key={target.key} className={classes.target}>
          <span>{target.text}</span>
          <span className={classes.source}>{sourceNames[target.source]}</span>
        </div>
      ))}
      {kpi.disagreement ? (
        <div className={classes.differ}>
          <StatusMark kind="near" />
          The sources differ
        </div>
      ) : null}
    </div>
  )
}

function rhythm(kpi: CatalogKpi) {
  return (
    <>
      <div>{[kpi.unit, ...kpi.types.map(capital)].filter((part) => part !== '').join(' · ')}</div>
      <div>{capital(kpi.frequencies.join(', '))}</div>
    </>
  )
}
