import { currencyOf } from '#domain/client-words.ts'
import { useDocument } from '#store/document-context.tsx'
import { formatNumber } from '#ui/format.ts'

/** Writes an amount in the client's currency: "EUR 212,000"; without one while that is unknown. */
export function useMoney(): (amount: number) => string {
  const currency = useDocument(currencyOf)
  return (amount) => [currency, formatNumber(amount)].filter(Boolean).join(' ')
}
