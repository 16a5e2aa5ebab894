import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/setup/chromium.mjs'

const chromium = findChromium()
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }

/** Bundled before the first test: a package discovered in the middle of a run reloads the page under the test. */
const bundledAtStart = [
  ...Object.keys(dependencies).filter((name) => !name.startsWith('@fontsource')),
  'react-dom/client',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'zustand/react/shallow',
  'zustand/vanilla',
  'vitest-browser-react',
]

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/pinned-seed.ts'],
          // A property on a busy machine; what hangs, hangs longer.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        optimizeDeps: { include: bundledAtStart, exclude: ['mermaid'] },
        test: {
          name: 'component',
          // One second, the default, would say how busy the machine is; what never comes, never comes.
          expect: { poll: { timeout: 15_000 } },
          include: ['tests/component/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { args: ['--no-sandbox'], ...(chromium ? { executablePath: chromium } : {}) },
              // What still fades in has another contrast than what is there.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
