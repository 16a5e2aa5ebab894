import { defineConfig } from 'vite'

/** The no-window command: our code in one ESM file; the npm packages stay where Node finds them. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs', codeSplitting: false } },
  },
})
