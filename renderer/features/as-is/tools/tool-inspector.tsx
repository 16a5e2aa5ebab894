import { useMemo } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { nameKey, sameName } from '#domain/field-text.ts'
import { nameOr } from '#domain/row-name.ts'
import { daysLeft } from '#domain/tool-contracts.ts'
import { goes, mergeChain, mergedInto } from '#domain/tool-merges.ts'
import { overlapFormula, toolSprawl, usersOf } from '#domain/tool-sprawl.ts'
import type { Tool } from '#domain/tool.ts'
import { useToday } from '#store/today.ts'
import { useDocument } from '#store/document-context.tsx'
import { RowInspector } from '#tables/row-inspector.tsx'
import { Button } from '#ui/button.tsx'
import { count, formatDay } from '#ui/format.ts'
import { InspectorSection } from '#ui/inspector.tsx'
import { indexText } from './overlap-map.tsx'
import { MoreRows, shownInLists } from './tool-list.tsx'
import { chainText, daysText, toolName, verdictText } from './tool-words.ts'
import classes from './tools.module.css'
import { openTool } from './tools-view.ts'

const facts = ['category', 'standing', 'verdict', 'mergeInto', 'owner', 'teams', 'annualCost', 'contractEnd']

/** All of one tool, with what follows from it: overlap, what takes over, how long the contract lasts. */
export function ToolInspector({ id }: { readonly id: string | null }) {
  return (
    <RowInspector
      table="tools"
      id={id}
      facts={facts}
      texts={['notes']}
      hint="Select a tool to read all of it here: who else does the same job with what, what takes over when it goes, and what its category is for."
    >
      {(tool) => (
        <>
          <Overlap tool={tool} />
          <Merges tool={tool} />
          <Contract tool={tool} />
          <About category={tool.category} />
        </>
      )}
    </RowInspector>
  )
}

/** What else does the same job, and who uses that. */
function Overlap({ tool }: { readonly tool: Tool }) {
  const tools = useDocument((document) => document.tools)
  const teams = useDocument((document) => document.teams)
  const categories = useMemo(() => toolSprawl({ tools, teams }), [tools, teams])
  const category = categories.find(({ key }) => key !== '' && key === nameKey(tool.category))
  if (!category) return null
  const others = category.tools.filter((each) => each.id !== tool.id)
  const names = (each: Tool) =>
    teams.rows.filter((team) => usersOf(each).includes(team.id)).map(({ name }) => nameOr(name, 'Team'))
  return (
    <InspectorSection title={`${category.name}: overlap index ${indexText(category)}`}>
      <p title={overlapFormula}>
        {category.overlap === null
          ? category.byTeam.size === 0
            ? 'Nobody has said which teams use it.'
            : `Who uses ${count(category.usersUnknown.length, 'other tool', 'other tools')} of it is unknown.`
          : `${count(category.tools.length, 'tool', 'tools')}, ${count(category.byTeam.size, 'team', 'teams')}. ${count(category.moves, 'use', 'uses')} would have to move for one tool to serve all.`}
      </p>
      {others.length > 0 ? (
        <ul className={classes.others} aria-label="Other tools of the category">
          {others.slice(0, shownInLists).map((each) => (
            <li key={each.id}>
              <Button variant="link" onClick={() => openTool(each.id)}>
                {toolName(each)}
              </Button>
              <span className={classes.dimmed}>
                {verdictText(each)}. {names(each).join(', ') || 'Users unknown'}
              </span>
            </li>
          ))}
          <MoreRows hidden={others.length - shownInLists} />
        </ul>
      ) : null}
    </InspectorSection>
  )
}

/** Where its work goes, and whose work comes to it. */
function Merges({ tool }: { readonly tool: Tool }) {
  const tools = useDocument((document) => document.tools.rows)
  const chain = useMemo(() => mergeChain(tool, tools), [tool, tools])
  const sources = useMemo(() => mergedInto(tool, tools), [tool, tools])
  const moves = goes(tool) && tool.mergeInto.trim() !== ''
  if (!moves && sources.length === 0) return null
  const last = chain.at(-1)
  const listed = tools.some((each) => sameName(each.name, tool.mergeInto))
  return (
    <InspectorSection title="Merges">
      {moves ? (
        <p>
          {chainText(chain, tool)}
          {last && listed && last !== tool && !goes(last) ? `. ${toolName(last)} stays.` : ''}
          {listed ? '' : ', which is not listed.'}
        </p>
      ) : null}
      {sources.length > 0 ? <p>Takes over from {sources.map(toolName).join(', ')}.</p> : null}
    </InspectorSection>
  )
}

function Contract({ tool }: { readonly tool: Tool }) {
  const days = daysLeft(tool, useToday())
  if (days === null || tool.contractEnd === null) return null
  return (
    <InspectorSection title="Contract">
      <p>
        {days < 0 ? '' : 'Ends '}
        {daysText(days)}: {formatDay(tool.contractEnd)}.
      </p>
    </InspectorSection>
  )
}

/** What the catalog says of the category, when it knows it. */
function About({ category }: { readonly category: string }) {
  const known = catalog.toolCategories.find((each) => sameName(each.name, category))
  if (!known) return null
  return (
    <InspectorSection title={`About: ${known.name}`}>
      <p>
        {known.use}. For example {known.examples.join(', ')}.
      </p>
    </InspectorSection>
  )
}
