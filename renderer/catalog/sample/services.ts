import type { Service } from '#domain/service.ts'
import { commerceServices } from './services-commerce.ts'
import { operationsOf } from './service-operations.ts'
import { buildService } from './service-parts.ts'
import { publishingServices } from './services-publishing.ts'
import { streamingServices } from './services-streaming.ts'

/** 40 services; dependencies are names of other services here. */
export function sampleServices(today: string): Service[] {
  return [...streamingServices, ...commerceServices, ...publishingServices].map((part, index) =>
    buildService({ ...part, ...operationsOf(part.name, today) }, index),
  )
}
