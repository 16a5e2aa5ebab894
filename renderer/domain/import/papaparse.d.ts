/**
 * The part of papaparse that is used here. The package @types/papaparse refers to Node's types, which would let Node's
 * globals into the domain unnoticed; tsconfig.base.json therefore points the name here.
 */
declare const Papa: {
  parse(
    text: string,
    options: { readonly delimiter: string; readonly newline: '\n'; readonly preview?: number },
  ): {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[]
  }
}
export = Papa
