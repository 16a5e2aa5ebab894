import { Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { catalog } from '#catalog/catalog.ts'
import type { CatalogKpi } from '#domain/catalog-kpi.ts'
import { letterSetOf } from '#domain/client-words.ts'
import { findRow, type EngagementDocument } from '#domain/document.ts'
import { problemOf } from '#domain/field-text.ts'
import { accountableFor, ownedItemName, roleNameOf } from '#domain/kpi-owner.ts'
import { kpiName, type KpiView } from '#domain/kpi-status.ts'
import { kpiFields, type Kpi } from '#domain/kpi.ts'
import { letterFor } from '#domain/letter-set.ts'
import { joinNames } from '#domain/name-list.ts'
import { itemName } from '#domain/raci-commands.ts'
import { nameOr } from '#domain/row-name.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { PickInput } from '#tables/pick-input.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { InspectorSection } from '#ui/inspector.tsx'
import { Status } from '#ui/marks.tsx'
import { addKpis, choosePair, linkMatrixItem, setKpi } from './kpi-actions.ts'
import classes from './kpi.module.css'

/** Who answers for the figure, and whether that is who answers for the work in the matrix. */
export function KpiOwnership({ kpi }: { readonly kpi: Kpi }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const item = ownedItemName(kpi.raciItem, document, catalog)
  const spec = kpiFields.find(({ key }) => key === 'owner')
  return (
    <InspectorSection title="Ownership">
      <Select
        label="Owner role"
        placeholder="Nobody yet"
        data={document.roles.rows.map((role) => ({ value: role.id, label: nameOr(role.name, 'Role') }))}
        value={kpi.invalid?.owner === undefined ? kpi.owner : null}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Clear owner role' }}
        error={spec ? problemOf(spec, kpi, document, catalog) : null}
        onChange={(role) => setKpi(store, kpi.id, 'owner', role === null ? '' : roleNameIn(document, role))}
      />
      {item === null ? (
        <>
          <p className={classes.dimmed}>
            Link the item of the matrix that it measures: the role that answers for the work should own the figure.
          </p>
          <PickInput
            label="Link a matrix item"
            placeholder="Link a matrix item …"
            options={(query) => itemOptions(document, kpi, query)}
            onPick={(id) => linkMatrixItem(store, kpi.id, id)}
          />
        </>
      ) : (
        <>
          <p className={classes.linked}>
            <Button
              variant="link"
              onClick={() => kpi.raciItem && jumpTo({ stage: 'raci', table: 'raciItems', id: kpi.raciItem })}
            >
              {item}
            </Button>
            <IconButton label={`Unlink ${item}`} onClick={() => linkMatrixItem(store, kpi.id, null)}>
              <IconX size={14} aria-hidden="true" />
            </IconButton>
          </p>
          <Accountable kpi={kpi} document={document} />
        </>
      )}
    </InspectorSection>
  )
}

/** Who has the A of the linked item, and whether the owner is among them; offers to make it so. */
function Accountable({ kpi, document }: { readonly kpi: Kpi; readonly document: EngagementDocument }) {
  const store = useDocumentStore()
  const holders = accountableFor(kpi.raciItem, document)
  const letter = letterFor(letterSetOf(document), 'accountable') ?? 'A'
  if (holders === null) return <p className={classes.dimmed}>The item has no letters in the To-Be matrix yet.</p>
  if (holders.length === 0) return <Status kind="near" word={`Nobody has ${letter} for it in the To-Be matrix.`} />
  const names = joinNames(holders.map((role) => roleNameOf(role, document)))
  const owner = kpi.invalid?.owner === undefined ? kpi.owner : null
  if (owner !== null && holders.includes(owner))
    return <Status kind="on" word={`${names} has ${letter} and owns it.`} />
  const [only, second] = holders
  return (
    <>
      <Status
        kind={owner === null ? 'unknown' : 'near'}
        word={
          owner === null
            ? `${names} has ${letter}; the KPI has no owner.`
            : `${names} has ${letter}, ${roleNameOf(owner, document)} owns the KPI.`
        }
      />
      {only !== undefined && second === undefined ? (
        <p>
          <Button variant="link" onClick={() => setKpi(store, kpi.id, 'owner', roleNameIn(document, only))}>
            Make {names} the owner
          </Button>
        </p>
      ) : null}
    </>
  )
}

/** The KPI that would show it when this one is met at the wrong price. */
export function KpiPair({ view }: { readonly view: KpiView }) {
  const store = useDocumentStore()
  const document = useDocument((each) => each)
  const { kpi, entry } = view
  const own = kpi.pair === null ? undefined : findRow(document, 'kpis', kpi.pair)
  const usual = catalog.kpis.find(({ slug }) => slug === entry?.pairedWith)
  const chosen = usual && document.kpis.rows.find((each) => each.catalog === usual.slug)
  const named = own ?? chosen
  const name = named ? nameOr(kpiName(named, catalog), 'KPI') : ''
  return (
    <InspectorSection title="Pair">
      {named ? (
        <p className={classes.linked}>
          <Button variant="link" onClick={() => jumpTo({ stage: 'kpi', table: 'kpis', id: named.id })}>
            {name}
          </Button>
          {own ? (
            <IconButton label={`Unpair ${name}`} onClick={() => choosePair(store, kpi.id, null)}>
              <IconX size={14} aria-hidden="true" />
            </IconButton>
          ) : null}
        </p>
      ) : null}
      <p className={classes.dimmed}>{pairWords(own, usual, chosen)}</p>
      {usual && !chosen ? (
        <p>
          <Button variant="link" onClick={() => addKpis(store, [usual])}>
            Choose {usual.name}
          </Button>
        </p>
      ) : null}
      <PickInput
        label="Choose a pair"
        placeholder={named ? 'Choose another pair …' : 'Choose a pair …'}
        options={(query) =>
          document.kpis.rows
            .filter((each) => each.id !== kpi.id && each.id !== own?.id)
            .map((each) => ({
              id: each.id,
              text: nameOr(kpiName(each, catalog), 'KPI'),
              ...(usual && each.catalog === usual.slug ? { hint: 'the library’s pair' } : {}),
            }))
            .filter(({ text }) => fits(text, query))
        }
        onPick={(id) => choosePair(store, kpi.id, id)}
      />
    </InspectorSection>
  )
}

function pairWords(own: Kpi | undefined, usual: CatalogKpi | undefined, chosen: Kpi | undefined): string {
  if (own && own === chosen) return 'Your choice, and the library’s.'
  if (own) return usual === undefined ? 'Your own choice.' : `Your own choice; the library pairs it with ${usual.name}.`
  if (usual === undefined)
    return 'The library names no pair. Which KPI would show it when this one is met at the wrong price?'
  return chosen
    ? 'The library’s pair. It would show it when this one is met at the wrong price.'
    : `The library pairs it with ${usual.name}, which is not chosen.`
}

/** Items that the library links to the KPI come first. */
function itemOptions(document: EngagementDocument, kpi: Kpi, query: string) {
  const linked = new Set(
    catalog.raciItems.filter(({ kpis }) => kpi.catalog !== null && kpis.includes(kpi.catalog)).map(({ slug }) => slug),
  )
  const options = document.raciItems.rows
    .map((item) => ({
      id: item.id,
      text: nameOr(itemName(item, catalog), 'Item'),
      suggested: item.catalog !== null && linked.has(item.catalog),
    }))
    .filter(({ text }) => fits(text, query))
  return [...options.filter(({ suggested }) => suggested), ...options.filter(({ suggested }) => !suggested)].map(
    ({ id, text, suggested }) => ({ id, text, ...(suggested ? { hint: 'suggested' } : {}) }),
  )
}

function fits(text: string, query: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))
}

/** What names the role in a cell: its name, or its id while it has none. */
function roleNameIn(document: EngagementDocument, role: string): string {
  return findRow(document, 'roles', role)?.name.trim() || role
}
