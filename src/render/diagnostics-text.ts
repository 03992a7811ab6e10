export { renderDiagnostics } from './diagnostics/text.ts'
export { countDiagnostics, severityWords, showPlace } from './diagnostics/words.ts'
