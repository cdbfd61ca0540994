export { Editor, MONTHS_AHEAD, type EditorOptions, type RunOptions } from './editor.svelte.ts';
export { WorkerAnalyst, type Analyst } from './analyst.ts';
export {
  Session,
  TOOLS,
  DEFAULT_PANELS,
  type Panels,
  type CanvasActions,
  type SavedSession,
  type Tool,
  type View,
} from './session.svelte.ts';
export { getDocument, setDocument, type Document } from './context.ts';
export { STEP_CODES, type Command, type StepCode, type StepLabel } from './command.ts';
export * from './commands/index.ts';
