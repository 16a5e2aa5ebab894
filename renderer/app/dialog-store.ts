import { create } from 'zustand'

export type DialogId = 'new-engagement' | 'key-map' | 'about'

/** Which dialog is open; at most one. */
export const useDialog = create<{ readonly open: DialogId | null }>(() => ({ open: null }))

export function openDialog(open: DialogId): void {
  useDialog.setState({ open })
}

export function closeDialog(): void {
  useDialog.setState({ open: null })
}
