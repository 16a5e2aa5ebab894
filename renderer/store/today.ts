import { useSyncExternalStore } from 'react'

/** ISO date of the user's calendar day; screens re-render when midnight passes. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today)
}

export function today(): string {
  const now = new Date()
  const part = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000)
  return () => clearInterval(timer)
}
