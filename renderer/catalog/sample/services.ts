import type { Service } from '#domain/service.ts'
import { commerceServices } from './services-commerce.ts'
import { buildService } from './service-parts.ts'
import { publishingServices } from './services-publishing.ts'
import { streamingServices } from './services-streaming.ts'

/** 40 services; dependencies are names of other services here. */
export function sampleServices(): Service[] {
  return [...streamingServices, ...commerceServices, ...publishingServices].map(buildService)
}
