import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The window and its workers. Served at app://workbench/, where the handler replaces the nonce placeholder in
 * index.html with a fresh one at every load.
 */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    // The policy allows fonts and workers from our own origin only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: false,
  },
})
