import { dayText } from '#domain/day.ts'
import type { EngagementDocument } from '#domain/document.ts'
import { understood } from '#domain/invalid-text.ts'
import { linkTo } from '#domain/record-link.ts'
import { nameOr } from '#domain/row-name.ts'
import { goes } from '#domain/tool-merges.ts'
import type { Tool } from '#domain/tool.ts'
import type { DraftSource, TaskProposal } from './proposal.ts'

/** Ours: two person-days for each team that has to move, and two weeks for one team up to six for many. */
const effortPerTeam = 2
const [leastDays, daysPerTeam, mostDays] = [10, 3, 30]

/** Each tool to merge or retire: its users move while the contract runs, and it is switched off when that ends. */
export function toolProposals({ document, planned, today }: DraftSource): TaskProposal[] {
  return document.tools.rows
    .filter((tool) => goes(tool) && !planned.has(linkTo('tools', tool.id)))
    .flatMap((tool): TaskProposal[] => {
      const name = nameOr(tool.name, 'Tool')
      const end = understood(tool, 'contractEnd')
      const coming = end !== null && end >= today ? end : null
      const into = tool.mergeInto.trim()
      const owner = ownerOf(tool, document)
      const users = tool.teams.length
      const common = {
        cause: 'tool',
        step: 'golden-path-mvp',
        owner,
        links: [linkTo('tools', tool.id)],
        why: `It is to ${tool.verdict === 'merge' ? `merge${into === '' ? '' : ` into ${into}`}` : 'be retired'}. ${contractWords(end, today)}`,
      } as const
      const off: TaskProposal = {
        ...common,
        id: `tool-off/${tool.id}`,
        name: `Switch ${name} off`,
        deliverable: `${name} is off, its contract is ended`,
        effort: 1,
        duration: 1,
        basis: 'Ours: one day.',
        notBefore: coming,
        neededBy: null,
        after: users > 0 ? [`tool-move/${tool.id}`] : [],
      }
      if (users === 0) return [off]
      return [
        {
          ...common,
          id: `tool-move/${tool.id}`,
          name: `Move the users of ${name}${into === '' ? '' : ` to ${into}`}`,
          deliverable: `${users} ${users === 1 ? 'team works' : 'teams work'} without ${name}`,
          effort: effortPerTeam * users,
          duration: Math.min(mostDays, Math.max(leastDays, daysPerTeam * users)),
          basis: `Ours: ${effortPerTeam} person-days for each of ${users} ${users === 1 ? 'team' : 'teams'}.`,
          notBefore: null,
          neededBy: coming,
          after: [],
        },
        off,
      ]
    })
}

function contractWords(end: string | null, today: string): string {
  if (end === null) return 'When its contract ends is unknown.'
  return end < today ? `Its contract ended on ${dayText(end)}.` : `Its contract ends on ${dayText(end)}.`
}

/** The role that the owning team fills, where it fills only one. */
function ownerOf({ owner }: Tool, { roles }: EngagementDocument): string | null {
  const own = roles.rows.filter(({ teams }) => owner !== null && teams.includes(owner))
  return own.length === 1 ? (own[0]?.id ?? null) : null
}
