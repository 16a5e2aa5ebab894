import type { CatalogCapability, CatalogRubric } from '#domain/catalog-assessment.ts'
import { Facts, References } from './entry.tsx'
import { useEntries } from './library-context.ts'
import { TextList } from './text-list.tsx'

/** Both rubrics, each with its aspects and what one would see at every level. */
export function CapabilitySection() {
  const rubrics = useEntries('rubrics')
  const aspects = useEntries('capabilities')
  return (
    <>
      <TextList list="rubrics" title="Rubrics" showSources meta={levelNames}>
        {(rubric) => <p>{rubric.text}</p>}
      </TextList>
      {groupsOf(rubrics, aspects).map(({ rubric, title }) => (
        <TextList
          key={rubric}
          list="capabilities"
          title={title}
          showSources
          where={(aspect) => aspect.rubric === rubric}
        >
          {(aspect) => (
            <>
              <p>{aspect.question}</p>
              <Facts
                facts={[
                  ...aspect.levels.map((level) => ({ label: `${level.level} ${level.title}`, value: level.text })),
                  { label: 'Bears on', value: <References slugs={aspect.relates} lists={['raciItems', 'kpis']} /> },
                ]}
              />
            </>
          )}
        </TextList>
      ))}
    </>
  )
}

const titles: Readonly<Record<string, string>> = {
  'platform-maturity': 'Platform, five aspects',
  'reliability-practice': 'Reliability practice, ten aspects',
}

/** Aspects keep their heading when the search hides the rubric itself. */
function groupsOf(rubrics: readonly CatalogRubric[], aspects: readonly CatalogCapability[]) {
  const slugs = new Set([...rubrics.map((rubric) => rubric.slug), ...aspects.map((aspect) => aspect.rubric)])
  return [...slugs].map((rubric) => ({ rubric, title: titles[rubric] ?? rubric }))
}

function levelNames(rubric: CatalogRubric): string {
  return rubric.levels.map(({ level, title }) => `${level} ${title}`).join(', ')
}
