import { Bullets } from './entry.tsx'
import { TextList, TextLists } from './text-list.tsx'

const dimensions = {
  size: 'By size',
  industry: 'By industry',
  geography: 'By geography',
  delivery: 'By what the company sells',
  stage: 'By stage',
  regulation: 'By regulation',
} as const

const areas = {
  infrastructure: 'Infrastructure',
  application: 'Applications',
  data: 'Data',
  security: 'Security',
  delivery: 'Delivery',
  planning: 'Planning',
  scale: 'Scale',
  topology: 'Teams',
} as const

export function OrganisationSection() {
  return (
    <>
      <TextList list="orgPatterns" title="Patterns" caption="RACI template" meta={(pattern) => pattern.engineers}>
        {(pattern) => <Bullets items={pattern.shape} />}
      </TextList>
      <TextList list="onCallModels" title="On-call models" caption="Role of the leader">
        {(model) => <p>{model.text}</p>}
      </TextList>
      <TextLists
        list="roleVariants"
        groups={dimensions}
        groupOf={(variant) => variant.dimension}
        caption="Role of the leader"
        meta={(variant) => variant.applies}
      >
        {(variant) => <Bullets items={variant.focus} />}
      </TextLists>
    </>
  )
}

export function EnvironmentSection() {
  return (
    <TextLists list="environmentTraits" groups={areas} groupOf={(trait) => trait.area}>
      {(trait) => <p>{trait.text}</p>}
    </TextLists>
  )
}
