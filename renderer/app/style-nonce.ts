/** The nonce main put into this load of the page; style elements of the component library must carry it. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

declare global {
  var __webpack_nonce__: string | undefined
}

// The scroll lock under dialogs writes a style element too; this global is where it looks for the nonce.
globalThis.__webpack_nonce__ = styleNonce()
