/** What reads a hostile file: each kind goes through all commands that take such a file. */
export type HostileKind = 'form' | 'document' | 'results' | 'workspace' | 'template'

/** SAMPLE files that somebody might send by accident or in malice: none may take long, fill the memory or break papi. */
export type HostileFile = {
  readonly kind: HostileKind
  /** What is wrong with it. */
  readonly about: string
  /** Files by name: forms and results as workbooks or CSV, parts of a workspace as YAML. */
  readonly make: () => Promise<Readonly<Record<string, Uint8Array | string>>>
}
