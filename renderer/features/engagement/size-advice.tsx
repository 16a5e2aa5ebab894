import { catalog } from '#catalog/catalog.ts'
import type { CatalogRoleVariant } from '#domain/catalog-people.ts'
import { sizeOf, type Engagement } from '#domain/engagement.ts'
import { Panel } from '#ui/panel.tsx'
import classes from './profile.module.css'

/** The organisation pattern that the size picks, and what industry, geography and delivery add to it. */
export function SizeAdvice({ profile }: { readonly profile: Engagement }) {
  const size = sizeOf(profile.engineers)
  const pattern = catalog.orgPatterns.find((each) => each.size === size)
  const chosen = [profile.industry, profile.geography, profile.delivery]
  const variants = catalog.roleVariants.filter((each) => chosen.includes(each.slug))
  const onCall = catalog.onCallModels.find((each) => each.slug === profile.onCallModel)
  if (!pattern)
    return (
      <Panel title="Organisation pattern">
        <p className={classes.dimmed}>
          Enter the number of engineers to see which pattern fits: one team up to 50, a product-managed platform up to
          200, several platform teams beyond.
        </p>
      </Panel>
    )
  return (
    <Panel title={pattern.name} caption={`${pattern.engineers}; ${profile.engineers} in scope`}>
      <ul className={classes.points}>
        {pattern.shape.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {onCall ? <Advice name={onCall.name} lines={[onCall.text]} /> : null}
      {variants.map((variant: CatalogRoleVariant) => (
        <Advice key={variant.slug} name={variant.name} lines={variant.focus} />
      ))}
    </Panel>
  )
}

function Advice({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h3 className={classes.heading}>{name}</h3>
      <ul className={classes.points}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
