/** Rows by table as they were stored, before anything is known of their shape. */
export type StoredRows = Readonly<Record<string, readonly unknown[]>>
