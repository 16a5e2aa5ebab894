/** The build that holds all it needs: the bundler of the tests has nothing to do with it. */
declare module 'mermaid/dist/mermaid.esm.min.mjs' {
  export { default } from 'mermaid'
}
