import { offsetOf, type Edge, type NetworkNode } from './network.ts'

/**
 * The two passes of the critical path method (Kelley and Walker, "Critical-Path Planning and Scheduling", Proceedings of the
 * Eastern Joint Computer Conference, 1959), over links of any kind: a task starts at the latest of what its predecessors
 * ask, and may start at the earliest of what its successors allow.
 */
export function placeAllEarliest(order: readonly NetworkNode[]): void {
  for (const node of order) placeEarliest(node)
}

/** Writes the earliest start, and of what is under way the end, that its own date and its predecessors, as they stand, allow. */
export function placeEarliest(node: NetworkNode): void {
  if (isUnderWay(node)) placeUnderWay(node)
  else placeStart(node)
}

/** What is under way stays where it began, and ends no earlier than the links of finishes ask. */
function placeUnderWay(node: NetworkNode): void {
  node.start = node.floor
  node.duration = node.length
  const finishes = node.before.filter(({ link }) => link.kind === 'FF')
  const missing = finishes.reduce((most, edge) => Math.max(most, startAsked(edge) - node.start), 0)
  node.duration += missing
  node.driver = missing === 0 ? null : (finishes.find((edge) => startAsked(edge) === node.start) ?? null)
}

function placeStart(node: NetworkNode): void {
  const asked = node.before.reduce((latest, edge) => Math.max(latest, startAsked(edge)), node.floor)
  node.start = Math.min(asked, node.held?.to ?? asked)
  const binding = node.before.filter((edge) => startAsked(edge) >= node.start)
  node.driver = hasBegun(node) ? null : (binding.find((edge) => startAsked(edge) === node.start) ?? null)
  node.atEnd = node.milestone && node.start > node.floor && (node.held !== null || binding.every(asksForEndOfDay))
}

/**
 * Writes the latest starts that neither delay the end (a number of working days; infinite when it may move) nor break a
 * fixed date. What has started only asks its predecessors when to finish; what is finished has no room.
 */
export function placeAllLatest(order: readonly NetworkNode[], end: number): void {
  for (const node of order.toReversed()) {
    const fixed = node.held?.by === 'fixed' ? node.held.to : Infinity
    const allowed = openLinks(node).map((edge) => edge.to.latest - offsetOf(edge))
    node.latest = isFinished(node) ? node.start : Math.min(end - node.duration, fixed, ...allowed)
  }
}

/** The number of the first working day after everything. */
export function endOf(order: readonly NetworkNode[]): number {
  return order.reduce((end, node) => Math.max(end, node.start + node.duration), -Infinity)
}

/** Links that can still be kept or broken: to tasks that have not begun, and to the finish of those under way. */
export function openLinks(node: NetworkNode): Edge[] {
  return node.after.filter(({ to, link }) => !hasBegun(to) || (link.kind === 'FF' && isUnderWay(to)))
}

/** Started or finished: it stays where it is. */
function hasBegun({ held }: NetworkNode): boolean {
  return held !== null && held.by !== 'fixed'
}

/** Started, not finished, and of some length: a milestone that has begun is over. */
function isUnderWay({ held, milestone }: NetworkNode): boolean {
  return held?.by === 'started' && !milestone
}

export function isFinished({ held }: NetworkNode): boolean {
  return held?.by === 'finished'
}

/** The start that a link asks of its second task while the first stands where it does. */
export function startAsked(edge: Edge): number {
  return edge.from.start + offsetOf(edge)
}

/** A milestone behind a finish falls on the day of the finish, one beside a start on the day of the start. */
export function asksForEndOfDay({ from, link }: Edge): boolean {
  return from.milestone ? from.atEnd : link.kind !== 'SS'
}
