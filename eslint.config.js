import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { reasonedSuppressions } from './scripts/checks/reasoned-suppressions.mjs'

/** Tools accept nothing else, and declaration files describe packages as they are. */
const defaultExportNeeded = ['*.config.{ts,js}', 'tests/support/prepare-app.ts', '**/*.d.ts']

/** Each entry bans a piece of syntax everywhere but in the one file that owns it. */
const ownedSyntax = [
  {
    owner: 'electron/ipc-main.ts',
    selector: "MemberExpression[object.name='ipcMain'][property.name=/^(handle|handleOnce|on|once)$/]",
    message: 'Register host methods in electron/ipc-main.ts: it checks the sender of every call.',
  },
  {
    owner: 'renderer/platform/host.ts',
    selector: "MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='host']",
    message: 'Read the host through #platform/host.ts.',
  },
  {
    owner: 'renderer/ui/dialog.tsx',
    selector: "ImportDeclaration[source.value='@mantine/core'] ImportSpecifier[imported.name='Modal']",
    message: 'Use Dialog of #ui/dialog.tsx: it keeps the keys and the focus.',
  },
]

const restrictedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
]

const importRules = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { group: ['../../*'], message: 'Across folders use the subpath imports of package.json: #domain/raci.ts.' },
        {
          regex: '^(\\.|#).*(?<!\\.(ts|tsx|mjs|cjs|js|json|css|svg|png|worker\\?worker))$',
          message: 'Write the file extension.',
        },
      ],
    },
  ],
}

export default tseslint.config(
  { ignores: ['dist/', 'release/', '.cache/', 'node_modules/', 'test-results/', 'screenshots/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    plugins: { demarc: { rules: { 'reasoned-suppressions': reasonedSuppressions } } },
    rules: {
      ...importRules,
      'demarc/reasoned-suppressions': 'error',
      'no-restricted-syntax': ['error', ...restrictedSyntax, ...ownedSyntax.map(withoutOwner)],
      'no-console': 'error',
      // `== null` asks for null and undefined at once, and means it.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A declaration file for a package without types is named where it is used, so that it counts in every tsconfig.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      // `void | Promise<void>` is what a handler that may be asynchronous returns.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}', 'tests/component/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['scripts/**', '*.config.js', '.dependency-cruiser.cjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off', 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['cli/**'], rules: { 'no-console': 'off' } },
  ...ownedSyntax.map(({ owner }) => ({
    files: [owner],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restrictedSyntax,
        ...ownedSyntax.filter((entry) => entry.owner !== owner).map(withoutOwner),
      ],
    },
  })),
  {
    files: defaultExportNeeded,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restrictedSyntax.filter(({ selector }) => selector !== 'ExportDefaultDeclaration'),
        ...ownedSyntax.map(withoutOwner),
      ],
    },
  },
)

function withoutOwner({ selector, message }) {
  return { selector, message }
}
