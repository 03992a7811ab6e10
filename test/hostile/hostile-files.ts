import { hostileDocuments } from './hostile-documents.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostileForms } from './hostile-forms.ts'
import { hostileResults } from './hostile-results.ts'
import { hostileTemplates } from './hostile-templates.ts'
import { hostileWorkspaces } from './hostile-workspaces.ts'

export const hostileFiles: readonly HostileFile[] = [
  ...hostileForms,
  ...hostileDocuments,
  ...hostileResults,
  ...hostileWorkspaces,
  ...hostileTemplates,
]
