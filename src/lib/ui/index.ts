export { default as Button } from './Button.svelte';
export { default as IconButton } from './IconButton.svelte';
export { default as Dialog } from './Dialog.svelte';
export { default as Menu, type MenuTrigger } from './Menu.svelte';
export { default as ContextMenu } from './ContextMenu.svelte';
export type { MenuItem } from './menu-item.ts';
export { default as Chips } from './Chips.svelte';
export { default as LevelPicker } from './LevelPicker.svelte';
export { default as TextField } from './TextField.svelte';
export { default as TextArea } from './TextArea.svelte';
export { default as NumberField } from './NumberField.svelte';
export { default as Select } from './Select.svelte';
export { default as Checkbox } from './Checkbox.svelte';
export { default as Meter } from './Meter.svelte';
export { default as NowThen } from './NowThen.svelte';
export { default as RankBadge } from './RankBadge.svelte';
export { default as GapLadder } from './GapLadder.svelte';
export {
  LADDER,
  ladderGeometry,
  ladderLevelAt,
  type LadderGeometry,
  type LadderTone,
  type LadderValues,
} from './ladder-geometry.ts';
export { default as ToastHost } from './ToastHost.svelte';
export { ToastQueue, getToasts, setToasts, type Toast, type ToastMessage } from './toasts.svelte.ts';
export { default as EmptyState } from './EmptyState.svelte';
export { default as Splitter } from './Splitter.svelte';
export { default as Slider } from './Slider.svelte';
export { default as Later } from './Later.svelte';
export { default as Spinner } from './Spinner.svelte';
export { default as Kbd } from './Kbd.svelte';
export { commandKey, letterCode } from './command-key.ts';
export { default as Logo } from './Logo.svelte';
export { THEMES, getTheme, setTheme, shownTheme, startTheme, type Theme } from './theme.svelte.ts';
export { default as LanguageSwitch } from './LanguageSwitch.svelte';
export { default as ThemeSwitch } from './ThemeSwitch.svelte';
export { roving } from './roving.ts';
