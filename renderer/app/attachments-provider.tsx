import { useMemo, type ReactNode } from 'react'
import { hashOf } from '#data/attachments.ts'
import { messageOf } from '#platform/message-of.ts'
import { AttachmentsContext, type Attachments } from '#store/attachments.ts'
import { attachments } from './session-wiring.ts'

/** Gives screens the attached files of one engagement. */
export function AttachmentsProvider(props: { readonly engagement: string; readonly children: ReactNode }) {
  const { engagement, children } = props
  const value = useMemo(() => attachmentsOf(engagement), [engagement])
  return <AttachmentsContext value={value}>{children}</AttachmentsContext>
}

function attachmentsOf(engagement: string): Attachments {
  return {
    async keep(bytes) {
      try {
        const hash = await hashOf(bytes)
        const reason = await attachments.add(engagement, hash, bytes)
        return reason === null ? { status: 'kept', hash } : { status: 'failed', reason }
      } catch (error) {
        return { status: 'failed', reason: `The file could not be kept: ${messageOf(error)}` }
      }
    },
    read: (hash) => attachments.read(engagement, hash),
  }
}
